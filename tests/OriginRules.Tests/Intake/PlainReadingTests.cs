using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using OriginRules.Tests.House;

namespace OriginRules.Tests.Intake;

/// <summary>JSON Lines read as bytes give what JSON Lines read as text give, one reader being fast and the other thorough.</summary>
public sealed class PlainReadingTests
{
    private const string Letters = "{}[]\",:\\/ \t\r0123456789.-+eE'abctrufnl*\u0000\uFEFF\uD800é";

    public static TheoryData<string> BadSamples => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "bad"), "*.json*").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public static TheoryData<string> Lexical =>
    [
        "\"value\":012", "\"value\":0x1F", "\"value\":NaN", "\"value\":Infinity", "\"value\":-Infinity", "\"value\":+1", "\"value\":.5", "\"value\":5.", "\"value\":1e", "\"value\":1e+2", "\"value\":1E-2",
        "\"value\":12345678901234567890123456789", "\"value\":1234567890123456789012345678", "\"value\":1234567890123456789", "\"value\":0.12345678901234567890", "\"value\":0.0000000000000000000000000001",
        "\"value\":-1", "\"value\":-0", "\"value\":1,\"value\":2", "'value':1", "value:1", "\"value\":1,", "\"value\":\"1\"", "\"value\":true", "\"value\":null", "\"value\":[1]", "\"value\":{}", "\"value\":0.10",
        "\"value\":1 // a comment", "\"value\":/* no */1", "\"valu\":1", "\"Value\":1", "\"v\\u0061lue\":1", "\"description\":\"a\\u0041\"", "\"description\":\"a\\\"b\\\\c\\/d\\n\"", "\"description\":\"\\x\"", "\"description\":\"a\tb\"",
        "\"description\":\"línea 日本 😀\"", "\"description\":\"\uFFFD\"", "\"description\":'a'", "\"hts\":\"94O1\"", "\"hts\":\"\"", "\"hts\":94", "\"hts\":\"9401..99\"", "\"hts\":\"00\"", "\"currency\":\"CAD\"", "\"currency\":\"USD\"", "\"currency\":\"usd\"",
        "\"originCountry\":\"XX\"", "\"originCountry\":\"cn\"", "\"originCountry\":\"CNN\"", "\"originCountry\":\"\"", "\"role\":\"indirect\"", "\"role\":\"Indirect\"", "\"tags\":null", "\"tags\":[1]", "\"tags\":[null]", "\"tags\":[\"housing\",\"nobody\"]",
        "\"declaration\":{\"validFrom\":\"2026-02-29\"}", "\"declaration\":{\"validFrom\":\"2026-1-01\"}", "\"declaration\":{\"validFrom\":\"0000-01-01\"}", "\"declaration\":{\"validFrom\":\"2026-01-01\",\"validTo\":\"2025-01-01\"}", "\"declaration\":{\"kind\":1}", "\"declaration\":[]",
        "\"components\":[{}]", "\"components\":[1]", "\"components\":[]", "\"components\":[{\"id\":\"A\"},{\"id\":\"A\"}]", "\"components\":{}", "\"id\":\"again\"", "\"originating\":tru", "\"originating\":True", "\"originating\":truee",
        "\"supplier\":{\"name\":\"A\",\"ownershipChain\":[{\"name\":\"B\",\"sharePercent\":101}]}", "\"supplierStatement\":{\"materialCodes\":[\"8501\",\"x\"]}", "\"inventory\":{\"method\":\"fifo\"}", "\"inventory\":{}",
    ];

    [Theory]
    [MemberData(nameof(Lexical))]
    public void A_line_of_a_good_is_read_the_same_whatever_stands_in_it(string fact) =>
        ShouldBeSame(Bom.Good("BEFORE"), Bom.Good("G", $"{{\"id\":\"L\",{fact}}}"), Bom.Good("G2", "{\"id\":\"L\"}", $"{fact.Replace("\"value\"", "\"netCost\"", StringComparison.Ordinal)},"), Bom.Good("AFTER"));

    [Theory]
    [InlineData("{\"id\":\"G\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("nul")]
    [InlineData("{} {}")]
    [InlineData("{\"finishedGoods\":[]}")]
    [InlineData("// only a comment")]
    [InlineData(" \t ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF// comment")]
    [InlineData("{\"id\":\"\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"components\":[]}")]
    [InlineData("{\"id\":\"a/b\",\"hts\":\"940139\",\"productionCountry\":null,\"components\":[]}")]
    [InlineData("{\"id\":\"BEFORE\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"components\":[]}")]
    [InlineData("{\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"whollyObtained\":true}")]
    [InlineData("{\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"exchangeRates\":{\"CAD\":0.7,\"CAD\":0.8},\"components\":[]}")]
    [InlineData("{\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"exchangeRates\":{\"cad\":0.7,\"XXX\":null},\"components\":[]}")]
    [InlineData("{\"id\":\"G\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"entryDate\":\"2026-11-22\",\"composition\":{\"cotton\":60,\"b\":50},\"components\":[]}\r")]
    [InlineData("{\"id\":\"G\",\r\"hts\":\"940139\",\r\r\"productionCountry\":\"MX\",\"components\":[]}")]
    public void A_line_that_is_no_usual_good_is_read_the_same(string line) => ShouldBeSame(Bom.Good("BEFORE"), line, "", Bom.Good("AFTER"));

    [Theory]
    [MemberData(nameof(BadSamples))]
    public void The_goods_of_the_bad_samples_are_read_the_same(string file) => ShouldBeSame(Goods(Path.Combine(Repository.Root, "samples", "bad", file)));

    [Fact]
    public void The_goods_of_the_samples_are_read_the_same() =>
        ShouldBeSame([.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.bom.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Goods)]);

    [Fact]
    public void Random_goods_are_read_the_same() => GoodGenerator.Good.Array[1, 4].Sample(goods => ShouldBeSame([.. goods.Select(Line)]), iter: 60);

    [Fact]
    public void However_a_line_is_damaged_it_is_read_the_same()
    {
        string sample = Goods(Path.Combine(Repository.Root, "samples", "boms", "S09.bom.json")).Single();
        Gen.Select(Gen.Int[0, sample.Length - 10], Gen.Int[0, 9], Gen.Int[0, Letters.Length - 1], Gen.Int[0, 3]).Array[1, 3].Sample(
            damages => ShouldBeSame(Bom.Good("BEFORE"), damages.Aggregate(sample, (t, d) => Damaged(t, d.Item1, d.Item2, Letters[d.Item3], d.Item4)), Bom.Good("AFTER")), iter: 600);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_read_the_same()
    {
        byte[] line = Encoding.UTF8.GetBytes(Bom.Good("G", "{\"id\":\"L\",\"description\":\"línea\"}") + "\n");
        Gen.Select(Gen.Int[0, line.Length - 1], Gen.Byte).Sample(
            (at, value) =>
            {
                byte[] damaged = [.. line, .. line, .. line];
                damaged[line.Length + at] = value;
                ShouldBeSame(damaged);
            },
            iter: 400);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_file_with_a_byte_order_mark_is_read(string encoding)
    {
        var told = Encoding.GetEncoding(encoding);
        ShouldBeSame([.. told.Preamble, .. told.GetBytes(Bom.Good("A") + "\n" + Bom.Good("B") + "\r\n")]);
    }

    [Fact]
    public void A_usual_good_is_read_in_one_pass()
    {
        byte[] line = [.. Encoding.UTF8.GetBytes(Bom.Good("G", "{\"id\":\"L\",\"description\":\"3\\\" tube, línea\",\"hts\":\"8501.10\",\"value\":12.50,\"originCountry\":\"CN\",\"originating\":false}")), .. new byte[JsonTape.Padding]];
        IntakeResult? read = new PlainGood().Read(line, 0, line.Length - JsonTape.Padding, 1, new BomReadOptions());
        read.ShouldNotBeNull().Good!.Components[0].Description.ShouldBe("3\" tube, línea");
    }

    [Fact]
    public void Lines_may_be_longer_than_any_buffer()
    {
        string longest = Bom.Good("LONG", string.Join(',', Enumerable.Range(0, 90_000).Select(i => $"{{\"id\":\"L{i}\",\"hts\":\"940199\",\"description\":\"{new string('x', 60)}\",\"originCountry\":\"CN\",\"originating\":false}}")));
        longest.Length.ShouldBeGreaterThan(1 << 23);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Bom.Good("A")}\n{longest}\n{longest}\n{Bom.Good("B")}"));
        IntakeResult[] read = [.. BomReader.Read(stream, new BomReadOptions { Format = BomFormat.JsonLines })];
        read.Select(r => r.Id).ShouldBe(["A", "LONG", "LONG", "B"]);
        read.Select(r => r.Good?.Components.Length).ShouldBe([1, 90_000, null, 1]);
        read[3].Findings.ShouldAllBe(f => f.Line == 4);
    }

    private static string Damaged(string text, int at, int length, char letter, int kind)
    {
        int from = Math.Min(at, text.Length - 1);
        int cut = Math.Min(length, text.Length - from);
        return kind switch
        {
            0 => text.Remove(from, cut) + " ",
            1 => text.Insert(from, letter.ToString()),
            2 => text.Insert(from, text.Substring(from, cut)),
            _ => text[..from] + letter + text[(from + 1)..],
        };
    }

    /// <summary>The goods of a document as they are written, one a line; of a document that ends too early, the whole as a line.</summary>
    private static string[] Goods(string file)
    {
        string text = File.ReadAllText(file);
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 1_000 });
            return [.. document.RootElement.GetProperty("finishedGoods").EnumerateArray().Select(g => g.GetRawText().ReplaceLineEndings(" "))];
        }
        catch (JsonException)
        {
            return text.Split('\n');
        }
    }

    private static string Line(FinishedGood good)
    {
        using var text = new StringWriter();
        BomWriter.Write(text, [good], BomFormat.JsonLines);
        return text.ToString().TrimEnd('\n');
    }

    private static void ShouldBeSame(params string[] lines) => ShouldBeSame(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static void ShouldBeSame(byte[] bytes)
    {
        var options = new BomReadOptions { Format = BomFormat.JsonLines, FileName = "goods.jsonl" };
        using var text = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        using var stream = new MemoryStream(bytes);
        string[] thorough = [.. BomReader.Read(text, options).Select(Words)];
        string[] fast = [.. BomReader.Read(stream, options).Select(Words)];
        fast.ShouldBe(thorough);
    }

    private static string Words(IntakeResult result) =>
        $"{result.Id} {(result.Good is { } good ? Line(good) : "none")}\n{string.Join('\n', result.Findings)}";
}
