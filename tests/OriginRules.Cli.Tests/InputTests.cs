namespace OriginRules.Cli.Tests;

public sealed class InputTests
{
    [Fact]
    public void A_folder_stands_for_its_bills_sorted_ordinally()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.bom.json", "B");
        folder.Write("B.jsonl", "UPPER");
        folder.Write("sub/a.bom.json", "A");
        folder.Write("C.BOM.JSON", "C");
        folder.Write("notes.json", "IGNORED");
        folder.Write(".git/x.bom.json", "HIDDEN");
        Goods(CliRun.Of("evaluate", folder.Path, "--format", "jsonl")).ShouldBe(["UPPER", "C", "B", "A"]);
    }

    [Fact]
    public void An_empty_folder_is_bad_usage()
    {
        using var folder = new TemporaryFolder();
        CliRun.Of("evaluate", folder.Path).Exit.ShouldBe(2);
    }

    [Theory]
    [InlineData("*.bom.json", "A1 A2")]
    [InlineData("a?.bom.json", "A1 A2")]
    [InlineData("a2*", "A2")]
    [InlineData("*/*.json", "X")]
    [InlineData("a[12].bom.json", "A1 A2")]
    [InlineData("a[!1].bom.json", "A2")]
    [InlineData("a[2-9]*", "A2")]
    [InlineData("{a1,a2}.bom.json", "A1 A2")]
    [InlineData("*/{x,y?}.json", "X")]
    [InlineData("**/*.json", "A1 A2 Y X")]
    public void A_pattern_is_expanded_by_the_tool(string pattern, string goods)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a1.bom.json", "A1");
        folder.Write("a2.bom.json", "A2");
        folder.Write("sub/x.json", "X");
        folder.Write("sub/deep/y.json", "Y");
        folder.Write(".hidden/z.json", "Z");
        Goods(CliRun.Of("evaluate", folder.Path + "/" + pattern, "--format", "jsonl")).ShouldBe(goods.Split(' '));
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.jsonl", "A");
        Goods(CliRun.Of("evaluate", file, folder.Path, file, "--format", "jsonl")).ShouldBe(["A"]);
    }

    [Fact]
    public void A_folder_given_to_rules_is_loaded_beside_the_bundled_ones()
    {
        using var folder = new TemporaryFolder();
        CliRun run = CliRun.WithInput("G1", "evaluate", "-", "--rules", $"plan,{folder.Path}", "--format", "jsonl");
        run.Exit.ShouldBe(0);
        run.Out.ShouldContain("\"ruleSet\":{\"id\":\"house\"");
    }

    [Fact]
    public void A_setting_goes_to_the_rule_sets_that_have_the_parameter_and_a_preset_likewise()
    {
        CliRun run = CliRun.WithInput("G1", "evaluate", "-", "--rules", "law,plan", "--set", "scenario.phaseInYear=0", "--preset", "strict");
        run.Exit.ShouldBe(0);
        run.Out.ShouldContain("Hypothetical, not law: plan (preset strict).");
    }

    private static List<string> Goods(CliRun run)
    {
        run.Exit.ShouldBe(0, run.Error);
        return [.. run.Out.Split('\n').Where(l => l.StartsWith("{\"finishedGood\"", StringComparison.Ordinal)).Select(l => l.Split('"')[3])];
    }
}
