using NJsonSchema;
using OriginRules.RuleSets;

namespace OriginRules.Cli.Tests;

public sealed partial class ContentCommandTests
{
    private const string Red = "\u001b[91m";
    private const string Yellow = "\u001b[93m";

    private const string Bom = """
        { "schema": "originrules/bom/1", "finishedGoods": [
          { "id": "PUMP", "hts": "8413.70.2004", "productionCountry": "MX", "entryDate": "2026-03-01", "transactionValue": 200, "components": [
            { "id": "SUB", "hts": "8413.91", "originCountry": "MX", "value": 100, "components": [ { "id": "CN1", "hts": "7318.15.20", "originCountry": "CN", "value": 30 } ] },
            { "id": "CAP", "hts": "3926.90", "originCountry": null, "value": 20, "supplier": { "name": "=Plasticos, S.A." } },
            { "id": "SEAL", "hts": "4016.93", "originCountry": "MX", "originating": true, "originatingUnder": ["usmca"], "value": 10,
              "declaration": { "kind": "supplierCertification", "reference": "SC-1", "validTo": "2026-12-31" }, "supplier": { "name": "Sellos" } } ] } ] }
        """;

    [Fact]
    public void The_tree_shows_value_share_country_and_flags_indented_by_tier_in_a_hundred_columns()
    {
        CliRun run = Content("--good", "PUMP");
        run.Exit.ShouldBe(0);
        string[] lines = run.Out.TrimEnd('\n').Split('\n');
        lines.ShouldAllBe(l => l.Length <= 100);
        lines.ShouldContain(l => l.StartsWith("PUMP ", StringComparison.Ordinal) && l.Contains("200.00", StringComparison.Ordinal) && l.Contains("100.00 %", StringComparison.Ordinal));
        lines.ShouldContain(l => l.StartsWith("  SUB ", StringComparison.Ordinal) && l.Contains("50.00 %", StringComparison.Ordinal));
        lines.ShouldContain(l => l.StartsWith("    CN1 ", StringComparison.Ordinal) && l.Contains("15.00 %", StringComparison.Ordinal) && l.Contains("  CN ", StringComparison.Ordinal));
        run.Out.ShouldContain("at least 30.00 (15.00 %), stated 30.00 (15.00 %), at most 50.00 (25.00 %)");
        run.Out.ShouldContain("CAP: originCountry decides up to 20.00 (10.00 %): unknown origin; ask =Plasticos, S.A.");
        run.Out.ShouldContain("FORCED-LABOR-SECTOR, REMEDY-EXPOSURE");
        run.Out.ShouldNotContain("\u001b");
    }

    [Fact]
    public void On_a_terminal_the_way_down_to_covered_content_is_red_and_what_is_unknown_yellow()
    {
        using var folder = new TemporaryFolder();
        string[] args = ["content", folder.Write("a.bom.json", Bom), "--good", "PUMP"];
        string coloured = CliRun.With(Services.Bundled, "", args, color: true).Out;
        string[] Ids(string color) => [.. coloured.Split('\n').Where(l => l.StartsWith(color, StringComparison.Ordinal) && l.Contains(" %", StringComparison.Ordinal)).Select(l => l[color.Length..].TrimStart().Split(' ')[0])];
        Ids(Red).ShouldBe(["PUMP", "SUB", "CN1"]);
        Ids(Yellow).ShouldBe(["CAP"]);
        coloured.Split('\n').ShouldContain(l => l.StartsWith("  SEAL", StringComparison.Ordinal));
        Escapes().Replace(coloured, "").ShouldBe(CliRun.Bundled(args).Out);
    }

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(false, "", true)]
    [InlineData(false, "1", false)]
    [InlineData(false, "0", false)]
    [InlineData(true, null, false)]
    public void A_terminal_is_coloured_unless_NO_COLOR_says_anything_and_a_pipe_never_is(bool redirected, string? noColor, bool coloured) =>
        CliConsole.IsColored(redirected, noColor).ShouldBe(coloured);

    [Fact]
    public void A_file_written_from_a_terminal_is_not_coloured()
    {
        using var folder = new TemporaryFolder();
        string target = Path.Combine(folder.Path, "out.txt");
        CliRun.With(Services.Bundled, "", ["content", folder.Write("a.bom.json", Bom), "--good", "PUMP", "--output", target], color: true).Exit.ShouldBe(0);
        File.ReadAllText(target).ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task The_tree_and_the_register_are_as_the_schema_says()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(PublishedSchemas.Find("content")!, TestContext.Current.CancellationToken);
        foreach (CliRun run in new[] { Content("--good", "PUMP", "--format", "json", "--rules", "usmca,us-mexico"), Content("--register", "--format", "json") })
        {
            run.Exit.ShouldBe(0);
            schema.Validate(run.Out).Select(e => e.ToString()).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Markdown_has_a_row_a_node_and_marks_the_way_to_covered_content() =>
        Content("--good", "PUMP", "--format", "md").Out.ShouldContain("| **&nbsp;&nbsp;&nbsp;&nbsp;CN1** | 30.00 | 15.00 % | CN |");

    [Fact]
    public void The_register_lists_the_certificate_with_its_expiry_and_what_hangs_on_it()
    {
        CliRun run = Content("--register");
        run.Out.ShouldContain("Sellos, SC-1, under usmca: to 2026-12-31");
        run.Out.ShouldContain("10.00 USD in 1 line of 1 good: PUMP/SEAL");
        Content("--register", "--as-of", "2027-01-01").Out.ShouldContain("does not cover the day of PUMP");
    }

    [Fact]
    public void Another_group_of_countries_can_be_counted() => Content("--good", "PUMP", "--countries", "MX").Out.ShouldContain("Content of MX: at least 150.00 (75.00 %)");

    [Theory]
    [InlineData("--good", "X", "PUMP")]
    [InlineData("--countries", "China", "--good")]
    public void Bad_usage_is_told(string option, string value, string expected)
    {
        CliRun run = Content(option, value);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public void Requests_are_a_row_a_supplier_and_part_and_no_cell_is_a_formula()
    {
        using var folder = new TemporaryFolder();
        string bom = folder.Write("a.bom.json", Bom);
        string csv = Path.Combine(folder.Path, "ask.csv");
        CliRun.Bundled("evaluate", bom, "--requests", csv).Exit.ShouldBe(0);
        string[] rows = File.ReadAllLines(csv);
        rows.Length.ShouldBe(2);
        rows[0].ShouldBe("rank,supplier,part,description,hts,factsNeeded,ifAnswered,verdictsDecided,decides,goods,goodIds,value");
        rows[1].ShouldStartWith("1,\"'=Plasticos, S.A.\",CAP,");
        rows[1].ShouldContain("\"MX, originating, certified\"");
        rows[1].ShouldEndWith("1,PUMP,20.00 USD");
    }

    [Fact]
    public void A_watchlist_adds_flags_and_one_with_errors_is_bad_usage()
    {
        using var folder = new TemporaryFolder();
        string bom = folder.Write("a.bom.json", Bom);
        string list = folder.Write("list.json", """{ "schema": "originrules/watchlist/1", "parts": [ { "id": "CN1", "why": "to be replaced" } ] }""");
        CliRun.Bundled("evaluate", bom, "--watchlist", list, "--format", "json").Out.ShouldContain("WATCHLIST-PART");
        CliRun broken = CliRun.Bundled("evaluate", bom, "--watchlist", folder.Write("bad.json", """{ "schema": "x" }"""));
        broken.Exit.ShouldBe(2);
        broken.Error.ShouldContain("--watchlist");
    }

    [Fact]
    public void House_policies_add_flags_that_fail_on_sees_and_a_file_with_errors_is_bad_usage()
    {
        using var folder = new TemporaryFolder();
        string bom = folder.Write("a.bom.json", Bom);
        string house = folder.Write("house.json", """{ "schema": "originrules/policies/1", "policies": [ { "kind": "chineseContentCap", "maxPercent": 10, "severity": "violation" } ] }""");
        CliRun run = CliRun.Bundled("evaluate", bom, "--policies", house, "--format", "json", "--fail-on", "violation");
        run.Out.ShouldContain("HOUSE-CONTENT-CAP");
        run.Exit.ShouldBe(1);
        CliRun broken = CliRun.Bundled("evaluate", bom, "--policies", folder.Write("bad.json", """{ "schema": "originrules/policies/1", "policies": [ { "kind": "cap" } ] }"""));
        broken.Exit.ShouldBe(2);
        broken.Error.ShouldContain("--policies");
        broken.Error.ShouldContain("$.policies[0].kind: 'cap'");
    }

    [System.Text.RegularExpressions.GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial System.Text.RegularExpressions.Regex Escapes();

    private static CliRun Content(params string[] args)
    {
        using var folder = new TemporaryFolder();
        return CliRun.Bundled(["content", folder.Write("a.bom.json", Bom), .. args]);
    }
}
