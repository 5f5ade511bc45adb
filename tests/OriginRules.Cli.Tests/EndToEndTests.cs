using Newtonsoft.Json.Linq;

namespace OriginRules.Cli.Tests;

/// <summary>The tool on the samples of the repository, with the bundled rule sets.</summary>
public sealed class EndToEndTests
{
    public const string NotReady = "samples/boms or rulesets/usmca is not in the repository.";

    private const string AllRuleSets = "usmca,us-canada,us-mexico,none";

    public static bool Ready => Directory.Exists(Boms) && Directory.Exists(Repository.PathOf("rulesets", "usmca"));

    private static string Boms => Repository.PathOf("samples", "boms");

    [Fact]
    public async Task The_samples_under_every_rule_set_are_valid_against_the_result_schema()
    {
        Assert.SkipUnless(Ready, NotReady);
        CliRun run = CliRun.Bundled("evaluate", Boms + "/*.bom.json", "--rules", AllRuleSets, "--format", "json");
        run.Exit.ShouldBe(0, run.Error);
        await ResultJsonTests.ShouldBeValid("result", run.Out);
        var evaluations = (JArray)JObject.Parse(run.Out)["evaluations"]!;
        evaluations.Count.ShouldBe(40);
        evaluations.Select(e => e["finishedGood"]!.Value<string>()).Distinct().ShouldBe(Enumerable.Range(1, 10).Select(i => $"S{i:00}"));
    }

    [Fact]
    public async Task The_comparison_of_the_samples_is_valid_against_the_compare_schema()
    {
        Assert.SkipUnless(Ready, NotReady);
        await ResultJsonTests.ShouldBeValid("compare", CliRun.Bundled("compare", Boms, "--format", "json").Out);
    }

    [Fact]
    public void The_step_at_which_rule_sets_part_is_a_provision_or_a_rule_and_never_a_line()
    {
        Assert.SkipUnless(Ready, NotReady);
        CliRun run = CliRun.Bundled("compare", Boms, "--format", "json");
        string[] steps = [.. ((JArray)JObject.Parse(run.Out)["goods"]!).SelectMany(g => g["firstDifference"]!).Select(d => d["step"]!.Value<string>()!)];
        steps.ShouldContain("73/7308 alternative 1");
        steps.ShouldContain("notAParty");
        string[] lines = [.. Directory.GetFiles(Boms, "*.bom.json").SelectMany(f => JObject.Parse(File.ReadAllText(f)).SelectTokens("$..components[*].id")).Select(i => i.Value<string>()!)];
        steps.Intersect(lines).ShouldBeEmpty();
    }

    [Fact]
    public void A_day_before_the_tariff_data_begins_has_an_open_total_that_says_why()
    {
        CliRun run = CliRun.Bundled("tariff", "8708.50.11", "--origin", "CN", "--as-of", "2017-01-01");
        run.Exit.ShouldBe(0);
        run.Out.ShouldContain("open because of entryDate: beforeCoverage");
        run.Out.ShouldNotContain("? to ?");
    }

    [Fact]
    public async Task A_result_says_how_lines_of_unknown_status_were_treated()
    {
        Assert.SkipUnless(Ready, NotReady);
        CliRun run = CliRun.Bundled("evaluate", Boms + "/*1.bom.json", "--format", "json", "--unknown-as", "nonOriginating");
        await ResultJsonTests.ShouldBeValid("result", run.Out);
        JObject.Parse(run.Out)["evaluations"]!.ShouldAllBe(e => e["settings"]!["unknownAs"]!.Value<string>() == "nonOriginating");
        CliRun.Bundled("evaluate", Boms + "/*1.bom.json", "--format", "json").Out.ShouldNotContain("unknownAs");
    }

    [Fact]
    public void A_comparison_of_more_rule_sets_than_fit_side_by_side_goes_into_bands_of_100_columns()
    {
        Assert.SkipUnless(Ready, NotReady);
        CliRun run = CliRun.Bundled("compare", Boms, "--rules", AllRuleSets + "," + Repository.PathOf("samples", "CustomRuleSet"));
        run.Exit.ShouldBe(0, run.Error);
        run.Out.Split('\n').ShouldAllBe(line => line.Length <= 100);
        run.Out.ShouldContain("usmca-house");
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        Assert.SkipUnless(Ready, NotReady);
        string[] args = ["evaluate", Boms, "--rules", AllRuleSets, "--format", "json"];
        CliRun.Bundled(args).Out.ShouldBe(CliRun.Bundled(args).Out);
    }

    [Fact]
    public void The_table_of_the_samples_fits_100_columns()
    {
        Assert.SkipUnless(Ready, NotReady);
        CliRun run = CliRun.Bundled("evaluate", Boms, "--rules", AllRuleSets);
        run.Exit.ShouldBe(0, run.Error);
        run.Out.Split('\n').ShouldAllBe(line => line.Length <= 100);
        run.Out.ShouldContain("Hypothetical, not law: us-canada (preset essay), us-mexico (preset essay).");
    }

    [Fact]
    public void Every_sample_is_explained_with_a_citation()
    {
        Assert.SkipUnless(Ready, NotReady);
        for (int i = 1; i <= 10; i++)
        {
            CliRun run = CliRun.Bundled("explain", Boms, "--good", $"S{i:00}", "--rules", AllRuleSets);
            run.Exit.ShouldBe(0, run.Error);
            run.Out.ShouldContain("[");
        }
    }

    [Fact]
    public void A_folder_that_overrides_one_rule_changes_its_code_and_no_other()
    {
        Assert.SkipUnless(Ready, NotReady);
        string folder = Repository.PathOf("samples", "CustomRuleSet");
        JObject Origin(string rules, string good) => (JObject)JObject.Parse(CliRun.Bundled("explain", Boms, "--good", good, "--rules", rules, "--format", "json").Out)["evaluations"]![0]!["origin"]!;
        Origin(folder, "S07")["productRule"]!["id"]!.Value<string>().ShouldBe("84/house-1");
        JToken.DeepEquals(Origin(folder, "S01")["productRule"], Origin("usmca", "S01")["productRule"]).ShouldBeTrue();
        Origin(folder, "S01")["status"]!.Value<string>().ShouldBe("originating");
    }

    [Fact]
    public void The_bundled_rule_sets_are_listed_shown_and_valid()
    {
        Assert.SkipUnless(Ready, NotReady);
        string list = CliRun.Bundled("rules", "list").Out;
        foreach (string id in AllRuleSets.Split(','))
        {
            list.ShouldContain(id);
            CliRun.Bundled("rules", "show", id).Exit.ShouldBe(0);
        }

        CliRun.Bundled("rules", "show", "usmca", "--hts", "8708.50").Out.ShouldContain("87/32");
        CliRun.Bundled("rules", "validate", Repository.PathOf("samples", "CustomRuleSet")).Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("near it are 8708.50.11,", "8708.50", "--origin", "CN")]
    [InlineData("near it are 8708.50.91,", "8708.50.98", "--origin", "CN")]
    [InlineData("chapter 77 has none", "7701.00.00", "--origin", "CN")]
    [InlineData("'Q' is not a special program on file; expected S or S+", "8708.50.65", "--origin", "MX", "--program", "Q")]
    public void A_tariff_question_about_what_does_not_exist_lists_what_does(string message, params string[] question)
    {
        Assert.SkipUnless(Ready, NotReady);
        CliRun run = CliRun.Bundled(["tariff", .. question]);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task The_duty_stack_of_a_code_is_valid_against_the_tariff_schema_and_needs_no_date()
    {
        Assert.SkipUnless(Ready, NotReady);
        CliRun run = CliRun.Bundled("tariff", "8708.50.65", "--origin", "CN", "--format", "json");
        run.Exit.ShouldBe(0, run.Error);
        await ResultJsonTests.ShouldBeValid("tariff", run.Out);
    }
}
