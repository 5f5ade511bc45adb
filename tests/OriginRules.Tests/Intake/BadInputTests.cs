using System.Text;
using OriginRules.Tests.House;

namespace OriginRules.Tests.Intake;

public sealed class BadInputTests
{
    private const int Megabyte = 1 << 20;

    [Theory]
    [InlineData("bad-code.bom.json", "BOM-HTS-FORMAT", "BAD/LIFT.hts", "94O1.99", 7)]
    [InlineData("unknown-country.bom.json", "BOM-COUNTRY", "BAD/LIFT.originCountry", "China", 7)]
    [InlineData("negative-value.bom.json", "BOM-NEGATIVE", "BAD/LIFT.value", "-14.2", 7)]
    [InlineData("duplicate-id.bom.json", "BOM-DUPLICATE-ID", "BEFORE.id", "BEFORE", 6)]
    [InlineData("unknown-property.bom.json", "BOM-UNKNOWN-PROPERTY", "BAD.transactionvalue", "transactionvalue", 6)]
    [InlineData("missing-value.bom.json", "BOM-REQUIRED", "BAD.hts", null, 6)]
    [InlineData("deep-nest.bom.json", "BOM-DEPTH", null, null, 6)]
    [InlineData("truncated.jsonl", "BOM-JSON-SYNTAX", "", null, 2)]
    public void A_mistake_is_named_with_its_place_and_the_goods_before_and_after_are_read(string file, string code, string? path, string? value, int line)
    {
        string name = Path.Combine(Repository.Root, "samples", "bad", file);
        List<IntakeResult> results = [.. BomReader.ReadFile(name)];

        results.Count.ShouldBe(3);
        results[0].Good!.Id.ShouldBe("BEFORE");
        results[1].Good.ShouldBeNull();
        results[2].Good!.Id.ShouldBe("AFTER");
        Finding error = results[1].Findings.Where(f => f.Severity == FindingSeverity.Error).ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Path.ShouldBe(path ?? error.Path);
        error.Value.ShouldBe(value);
        error.File.ShouldBe(name);
        error.Line.ShouldBe(line);
    }

    [Fact]
    public void A_truncated_document_keeps_the_good_before_the_break()
    {
        List<IntakeResult> results = [.. BomReader.ReadFile(Path.Combine(Repository.Root, "samples", "bad", "truncated.bom.json"))];

        results.Select(r => r.Good?.Id).ShouldBe(["BEFORE", null]);
        results[1].Findings.ShouldHaveSingleItem().Message.ShouldContain("ends too early");
    }

    [Fact]
    public void An_empty_file_says_that_it_is_empty() =>
        BomReader.ReadFile(Path.Combine(Repository.Root, "samples", "bad", "empty.bom.json")).ShouldHaveSingleItem()
            .Findings.ShouldHaveSingleItem().Code.ShouldBe("BOM-EMPTY");

    [Fact]
    public void A_nest_of_100000_levels_costs_one_good_and_little_memory()
    {
        const int Levels = 100_000;
        var nest = new StringBuilder();
        for (int i = 0; i < Levels; i++)
        {
            nest.Append("{\"id\":\"L\",\"components\":[");
        }

        nest.Append("{\"id\":\"END\"}");
        for (int i = 0; i < Levels; i++)
        {
            nest.Append("]}");
        }

        using var text = new StringReader(Bom.Document(Bom.Good("BEFORE"), Bom.Good("BAD", nest.ToString()), Bom.Good("AFTER")));
        long before = GC.GetAllocatedBytesForCurrentThread();
        List<IntakeResult> results = [.. BomReader.Read(text)];

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * Megabyte);
        results.Select(r => r.Good?.Id).ShouldBe(["BEFORE", null, "AFTER"]);
        results[1].Findings.ShouldHaveSingleItem().Code.ShouldBe("BOM-DEPTH");
    }

    [Fact]
    public void A_file_of_50_MB_in_one_text_costs_one_good_and_little_memory()
    {
        using var text = new LongText(
            Bom.Head + Bom.Good("BEFORE") + ",{\"id\":\"BAD\",\"description\":\"",
            50 * Megabyte,
            "\",\"hts\":\"940139\",\"productionCountry\":\"MX\",\"whollyObtained\":true,\"entryDate\":\"2026-11-22\"}," + Bom.Good("AFTER") + Bom.Tail);
        long before = GC.GetAllocatedBytesForCurrentThread();
        List<IntakeResult> results = [.. BomReader.Read(text)];

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16 * Megabyte);
        results.Select(r => r.Good?.Id).ShouldBe(["BEFORE", null, "AFTER"]);
        Finding limit = results[1].Findings.ShouldHaveSingleItem();
        limit.Code.ShouldBe("BOM-LIMIT");
        limit.Value!.Length.ShouldBeLessThan(100);
    }

    [Fact]
    public void A_good_of_more_than_100000_lines_is_over_the_limit_and_the_next_is_read()
    {
        string lines = string.Join(',', Enumerable.Repeat("{\"id\":\"x\"}", 100_001));
        using var text = new StringReader(Bom.Document(Bom.Good("BAD", lines), Bom.Good("AFTER")));
        List<IntakeResult> results = [.. BomReader.Read(text)];

        results.Select(r => r.Good?.Id).ShouldBe([null, "AFTER"]);
        results[0].Findings.ShouldHaveSingleItem().Code.ShouldBe("BOM-LIMIT");
    }

    [Fact]
    public void A_good_of_64_levels_is_read_and_one_of_65_is_not()
    {
        static string Nest(int levels) => string.Concat(Enumerable.Repeat("{\"id\":\"L\",\"components\":[", levels - 1)) + "{\"id\":\"END\"}" + string.Concat(Enumerable.Repeat("]}", levels - 1));
        using var text = new StringReader(Bom.Document(Bom.Good("OK", Nest(64)), Bom.Good("BAD", Nest(65))));

        BomReader.Read(text).Select(r => r.Good?.Id).ShouldBe(["OK", null]);
    }

    [Theory]
    [InlineData(Megabyte, "", true)]
    [InlineData(Megabyte - 1, "\\n", true)]
    [InlineData(Megabyte, "\\n", false)]
    [InlineData(Megabyte, "\\u00e9", false)]
    [InlineData(Megabyte + 1, "", false)]
    public void A_text_may_have_1048576_characters(int letters, string more, bool read)
    {
        string good = Bom.Good("G", more: $"\"description\":\"{new string('x', letters)}{more}\",");
        Bom.Read(Bom.Document(good, Bom.Good("AFTER"))).Select(r => r.Good?.Id).ShouldBe([read ? "G" : null, "AFTER"]);
    }

    [Fact]
    public void Goods_that_were_read_are_let_go()
    {
        const int Goods = 2_000;
        using var text = new RepeatedText(Bom.Head, i => (i == 0 ? "" : ",") + Bom.Good($"G{i}"), Goods, Bom.Tail);
        var read = new List<WeakReference>();
        using IEnumerator<IntakeResult> results = BomReader.Read(text).GetEnumerator();
        Collect(results, Goods - 1, read);

        GC.Collect();
        read.Take(Goods / 2).Count(r => r.IsAlive).ShouldBe(0);
        results.MoveNext().ShouldBeTrue();
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Collect(IEnumerator<IntakeResult> results, int count, List<WeakReference> read)
    {
        for (int i = 0; i < count && results.MoveNext(); i++)
        {
            read.Add(new WeakReference(results.Current.Good.ShouldNotBeNull()));
        }
    }
}
