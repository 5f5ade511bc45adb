using System.Text;

namespace OriginRules.Tests.Intake;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("", "BOM-EMPTY")]
    [InlineData("  // nothing\n", "BOM-EMPTY")]
    [InlineData("[]", "BOM-DOCUMENT")]
    [InlineData("7", "BOM-DOCUMENT")]
    [InlineData("{\"id\":\"G\",\"hts\":\"940139\"}", "BOM-DOCUMENT")]
    [InlineData("{\"schema\":\"originrules/bom/2\",\"finishedGoods\":[{}]}", "BOM-SCHEMA")]
    [InlineData("{\"schema\":1}", "BOM-SCHEMA")]
    [InlineData("{\"finishedGoods\":[]}", "BOM-SCHEMA")]
    [InlineData("{\"schema\":\"originrules/bom/1\"}", "BOM-REQUIRED")]
    [InlineData("{\"schema\":\"originrules/bom/1\",\"finishedGoods\":{}}", "BOM-TYPE")]
    [InlineData("{\"schema\":\"originrules/bom/1\",\"finishedGoods\":[],\"finishedGoods\":[]}", "BOM-DUPLICATE-PROPERTY")]
    [InlineData("{\"schema\":\"originrules/bom/1\",\"finishedGood\":1,\"finishedGoods\":[]}", "BOM-UNKNOWN-PROPERTY")]
    [InlineData("{\"schema\":\"originrules/bom/1\",\"finishedGoods\":[]} x", "BOM-JSON-SYNTAX")]
    [InlineData("not json", "BOM-JSON-SYNTAX")]
    public void Trouble_with_the_document_is_one_error_without_a_good(string text, string code)
    {
        IntakeResult result = Bom.Read(text).ShouldHaveSingleItem();
        result.Good.ShouldBeNull();
        Finding finding = result.Findings.ShouldHaveSingleItem();
        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.Code.ShouldBe(code);
    }

    [Fact]
    public void Something_else_in_the_place_of_a_good_does_not_stop_the_next() =>
        Bom.Read(Bom.Document("7", Bom.Good("A"))).Select(r => r.Good?.Id).ShouldBe([null, "A"]);

    [Fact]
    public void Goods_before_a_syntax_error_are_kept()
    {
        List<IntakeResult> results = Bom.Read(Bom.Document(Bom.Good("A"), Bom.Good("B"), "{\"id\":'C'}"));
        results.Select(r => r.Good?.Id).ShouldBe(["A", "B", null]);
        results[2].Findings[0].Message.ShouldContain("single quote");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void JSON_lines_are_read_one_good_a_line_past_bad_and_empty_lines(string lineEnd)
    {
        string[] lines = [Bom.Good("A"), "", "{ \"id\": ", "// remark", "[1]", Bom.Document(Bom.Good("X")), "\"text\"", Bom.Good("B") + " // good", Bom.Good("A")];
        List<IntakeResult> results = Bom.Read(string.Join(lineEnd, lines), BomFormat.JsonLines);

        results.Select(r => r.Good?.Id).ShouldBe(["A", null, null, null, null, "B", null]);
        results.SelectMany(r => r.Findings).Where(f => f.Severity == FindingSeverity.Error).Select(f => (f.Code, f.Line)).ShouldBe(
            [("BOM-JSON-SYNTAX", 3), ("BOM-DOCUMENT", 5), ("BOM-DOCUMENT", 6), ("BOM-TYPE", 7), ("BOM-DUPLICATE-ID", 9)]);
    }

    [Fact]
    public void JSON_lines_without_a_line_are_empty() => Bom.Read("\n\n", BomFormat.JsonLines).ShouldHaveSingleItem().Findings[0].Code.ShouldBe("BOM-EMPTY");

    [Fact]
    public void A_line_longer_than_any_buffer_is_read()
    {
        string good = Bom.Good("A", more: $"\"description\":\"{new string('d', 100_000)}\",");
        Bom.Read(good + "\n" + Bom.Good("B"), BomFormat.JsonLines).Select(r => r.Good?.Id).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void A_stream_is_read_as_UTF_8_with_or_without_its_mark_and_stays_open()
    {
        byte[] text = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Bom.Document(Bom.Good("É")))];
        using var stream = new MemoryStream(text);
        BomReader.Read(stream).Single().Good!.Id.ShouldBe("É");
        stream.CanRead.ShouldBeTrue();
    }

    [Fact]
    public void Text_in_another_encoding_is_an_error_of_its_good()
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(Bom.Document(Bom.Good("A", more: "\"description\":\"piñata\","), Bom.Good("B"))));
        List<IntakeResult> results = [.. BomReader.Read(stream)];
        results.Select(r => r.Good?.Id).ShouldBe([null, "B"]);
        results[0].Findings.ShouldHaveSingleItem().Code.ShouldBe("BOM-ENCODING");
    }

    [Theory]
    [InlineData("a.json", BomFormat.Json)]
    [InlineData("a.bom.JSON", BomFormat.Json)]
    [InlineData("a.jsonl", BomFormat.JsonLines)]
    [InlineData("a.ndjson", BomFormat.JsonLines)]
    public void The_name_of_a_file_tells_the_format(string name, BomFormat expected)
    {
        BomReader.TryFormat(name, out BomFormat format).ShouldBeTrue();
        format.ShouldBe(expected);
    }

    [Fact]
    public void A_name_that_tells_no_format_and_a_file_that_is_not_there_are_refused_at_once()
    {
        Should.Throw<ArgumentException>(() => BomReader.ReadFile("goods.txt")).Message.ShouldContain(".jsonl");
        Should.Throw<FileNotFoundException>(() => BomReader.ReadFile("no-such-file.json"));
    }
}
