using System.Text;

namespace OriginRules.Cli.Tests;

/// <summary>Bad bills through the real reader: each gives a finding that says what and where, and the goods beside it are still evaluated.</summary>
public sealed class BadInputTests
{
    private static readonly Services Services = CliRun.Fake with { Read = Cli.Services.Bundled.Read };

    [Theory]
    [InlineData("bad code", "\"hts\": \"94O1\"", "94O1")]
    [InlineData("unknown country", "\"originCountry\": \"ZZ\"", "ZZ")]
    [InlineData("negative value", "\"value\": -3", "-3")]
    [InlineData("unknown property", "\"colour\": \"red\"", "colour")]
    [InlineData("number with a leading zero", "\"value\": 012", "012")]
    public void A_line_with_a_bad_fact_is_reported_and_the_goods_around_it_are_evaluated(string kind, string fact, string shown)
    {
        CliRun run = Evaluate(Document(Good("BEFORE"), Good("BAD", $"{{ \"id\": \"C1\", {fact} }}"), Good("AFTER")));
        run.Exit.ShouldBe(3, kind);
        run.Error.ShouldContain(shown);
        run.Error.ShouldContain("BAD");
        Evaluated(run).ShouldBe(["BEFORE", "AFTER"]);
    }

    [Fact]
    public void Two_lines_with_one_id_are_reported_and_the_goods_around_them_are_evaluated()
    {
        CliRun run = Evaluate(Document(Good("BEFORE"), Good("BAD", "{ \"id\": \"C1\" }, { \"id\": \"C1\" }"), Good("AFTER")));
        run.Exit.ShouldBe(3);
        run.Error.ShouldContain("C1");
        Evaluated(run).ShouldBe(["BEFORE", "AFTER"]);
    }

    [Fact]
    public void A_good_without_a_required_fact_is_reported_and_the_others_are_evaluated()
    {
        CliRun run = Evaluate(Document(Good("BEFORE"), "{ \"id\": \"BAD\", \"productionCountry\": \"MX\", \"components\": [] }", Good("AFTER")));
        run.Exit.ShouldBe(3);
        run.Error.ShouldContain("hts");
        Evaluated(run).ShouldBe(["BEFORE", "AFTER"]);
    }

    [Fact]
    public void Two_hundred_levels_of_lines_are_reported_and_the_others_are_evaluated()
    {
        var nest = new StringBuilder("{ \"id\": \"C\" }");
        for (int level = 0; level < 200; level++)
        {
            nest.Insert(0, "{ \"id\": \"C\", \"components\": [").Append("] }");
        }

        CliRun run = Evaluate(Document(Good("BEFORE"), Good("BAD", nest.ToString()), Good("AFTER")));
        run.Exit.ShouldBe(3);
        run.Error.ShouldContain("64");
        Evaluated(run).ShouldBe(["BEFORE", "AFTER"]);
    }

    [Fact]
    public void A_file_of_50_megabytes_is_reported_and_the_others_are_evaluated()
    {
        CliRun run = Evaluate(Document(Good("BAD", $"{{ \"id\": \"C1\", \"description\": \"{new string('x', 50 * 1024 * 1024)}\" }}")));
        run.Exit.ShouldBe(3);
        run.Error.Length.ShouldBeLessThan(10_000);
    }

    [Fact]
    public void A_document_that_breaks_off_keeps_the_goods_before()
    {
        string whole = Document(Good("BEFORE"), Good("BAD"));
        CliRun run = Evaluate(whole[..^20]);
        run.Exit.ShouldBe(3);
        Evaluated(run).ShouldBe(["BEFORE"]);
    }

    [Fact]
    public void A_line_of_json_lines_that_breaks_off_keeps_the_goods_before_and_after()
    {
        CliRun run = CliRun.With(Services, string.Join('\n', Good("BEFORE"), Good("BAD")[..30], Good("AFTER")), ["evaluate", "-", "--input-format", "jsonl", "--format", "jsonl"]);
        run.Exit.ShouldBe(3);
        Evaluated(run).ShouldBe(["BEFORE", "AFTER"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,2]")]
    [InlineData("\0\0\0\0")]
    public void A_file_that_is_no_bill_is_reported_and_the_files_around_it_are_evaluated(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.bom.json", Document(Good("BEFORE")));
        folder.Write("2.bom.json", text);
        folder.Write("3.bom.json", Document(Good("AFTER")));
        CliRun run = CliRun.With(Services, "", ["evaluate", folder.Path, "--format", "jsonl"]);
        run.Exit.ShouldBe(3);
        run.Error.ShouldContain("2.bom.json");
        run.Error.ShouldNotContain("   at ");
        Evaluated(run).ShouldBe(["BEFORE", "AFTER"]);
    }

    private static CliRun Evaluate(string document) => CliRun.With(Services, document, ["evaluate", "-", "--format", "jsonl"]);

    private static string Document(params string[] goods) => $"{{ \"schema\": \"originrules/bom/1\", \"finishedGoods\": [ {string.Join(", ", goods)} ] }}";

    private static string Good(string id, string components = "") =>
        $"{{ \"id\": \"{id}\", \"hts\": \"9401.39.0030\", \"productionCountry\": \"MX\", \"entryDate\": \"2026-11-22\", \"transactionValue\": 120, \"components\": [ {(components.Length > 0 ? components : "{ \"id\": \"C1\" }")} ] }}";

    private static List<string> Evaluated(CliRun run)
    {
        run.Error.ShouldNotContain("   at ");
        return [.. run.Out.Split('\n').Where(l => l.StartsWith("{\"finishedGood\"", StringComparison.Ordinal)).Select(l => l.Split('"')[3])];
    }
}
