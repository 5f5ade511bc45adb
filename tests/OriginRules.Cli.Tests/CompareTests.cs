using Newtonsoft.Json.Linq;

namespace OriginRules.Cli.Tests;

public sealed class CompareTests
{
    private static readonly string Boms = Repository.PathOf("samples", "boms");
    private static readonly string[] RuleSets = ["usmca", "us-canada", "us-mexico", "none"];

    private static readonly Lazy<JObject> Comparison = new(() => JObject.Parse(CliRun.Bundled("compare", Boms, "--format", "json").Out));

    [Fact]
    public void Totals_are_the_sums_of_the_single_evaluations()
    {
        foreach (string ruleSet in RuleSets)
        {
            JToken[] single = [.. JObject.Parse(CliRun.Bundled("evaluate", Boms, "--rules", ruleSet, "--format", "json").Out)["evaluations"]!];
            JToken totals = Comparison.Value["totals"]!.Single(t => t["ruleSet"]!.Value<string>() == ruleSet);
            totals["goods"]!.Value<int>().ShouldBe(single.Length);
            totals["originating"]!.Value<int>().ShouldBe(single.Count(e => e["origin"]!["status"]!.Value<string>() == "originating"));
            totals["violations"]!.Value<int>().ShouldBe(single.Count(e => e["flags"]!.Any(f => f["severity"]!.Value<string>() == "violation")));
            foreach (string amount in new[] { "totalDuty", "totalPayable" })
            {
                Amount(totals, amount).ShouldBe(single.Sum(e => e["tariff"]![amount]!.Value<decimal?>() ?? 0), $"{ruleSet} {amount}");
            }

            Amount(totals, "chineseValue").ShouldBe(single.Sum(e => e["chineseContent"]!["value"]!.Value<decimal?>() ?? 0));
        }
    }

    [Theory]
    [InlineData("productionCountry")]
    [InlineData("chapter")]
    [InlineData("plant")]
    public void Rollups_add_up_to_the_totals(string by)
    {
        JToken[] rollups = [.. Comparison.Value["rollups"]!.Where(r => r["by"]!.Value<string>() == by)];
        for (int i = 0; i < RuleSets.Length; i++)
        {
            rollups.Sum(r => r["totals"]![i]!["goods"]!.Value<int>()).ShouldBe(10);
            rollups.Sum(r => r["totals"]![i]!["totalPayable"]!.Sum(a => a["amount"]!.Value<decimal>())).ShouldBe(Amount(Comparison.Value["totals"]![i]!, "totalPayable"));
        }
    }

    [Fact]
    public void Every_pair_of_rule_sets_says_where_it_parts()
    {
        JToken frame = Good("S01");
        frame["firstDifference"]!.Select(d => string.Join('|', d["between"]!)).ShouldBe(["usmca|us-canada", "usmca|us-mexico", "usmca|none", "us-canada|us-mexico", "us-canada|none", "us-mexico|none"]);
        string words = frame["firstDifference"]![0]!["words"]!.Value<string>()!;
        words.ShouldContain("BRACKETS does not originate here (its country of origin MX is not a party)");
        words.ShouldContain("40.0% does not shift");
        words.ShouldContain("RVC by transactionValue 60.0 < 75.0");
    }

    [Fact]
    public void A_good_that_one_of_two_agreements_does_not_cover_parts_where_it_leaves() =>
        Good("S02")["firstDifference"]!.Single(d => string.Join('|', d["between"]!) == "us-canada|us-mexico").ShouldSatisfyAllConditions(
            d => d["step"]!.Value<string>().ShouldBe("notAParty"),
            d => d["words"]!.Value<string>()!.ShouldStartWith("only under us-canada: "));

    [Fact]
    public void A_good_within_three_points_of_a_threshold_is_marked()
    {
        Good("S02")["nearThresholds"]!.ShouldContain(t => t["ruleSet"]!.Value<string>() == "us-mexico" && t["test"]!.Value<string>() == "chineseContentWarning" && t["marginPoints"]!.Value<decimal>() < 3);
        Comparison.Value["goods"]!.SelectMany(g => g["nearThresholds"]!).ShouldAllBe(t => Math.Abs(t["marginPoints"]!.Value<decimal>()) <= 3);
        CliRun.Bundled("compare", Boms).Out.ShouldContain("near a threshold under us-mexico: chineseContentWarning");
    }

    [Fact]
    public void A_good_counts_in_a_year_as_often_as_its_annual_quantity_holds_its_quantity()
    {
        using var folder = new TemporaryFolder();
        JObject bill = JObject.Parse(File.ReadAllText(Repository.PathOf("samples", "boms", "S01.bom.json")));
        bill["finishedGoods"]![0]!["quantity"] = 4;
        bill["finishedGoods"]![0]!["annualQuantity"] = 1000;
        JToken totals = JObject.Parse(CliRun.Bundled("compare", folder.Write("a.bom.json", bill.ToString()), "--rules", "us-canada", "--format", "json").Out)["totals"]![0]!;
        totals["annual"]!["goods"]!.Value<int>().ShouldBe(1);
        Amount(totals["annual"]!, "totalPayable").ShouldBe(Amount(totals, "totalPayable") * 250);
        Amount(totals["annual"]!, "chineseValue").ShouldBe(340m * 250);
    }

    [Fact]
    public async Task The_summary_sets_both_agreements_and_both_presets_side_by_side()
    {
        CliRun run = CliRun.Bundled("compare", Boms, "--summary", "--format", "json");
        await ResultJsonTests.ShouldBeValid("compare", run.Out);
        JToken[] summary = [.. JObject.Parse(run.Out)["summary"]!];
        summary.Select(s => $"{s["ruleSet"]} {s["preset"]} {s["goods"]} {s["losePreference"]}").ShouldBe(
            ["us-canada essay 6 3", "us-canada evidence-2026 6 3", "us-mexico essay 4 3", "us-mexico evidence-2026 4 3"]);
        summary[2]["amounts"]![0]!["percentLosing"]!.Value<decimal>().ShouldBeGreaterThan(99);
        string table = CliRun.Bundled("compare", Boms, "--summary").Out;
        table.ShouldContain("evidence-2026");
        table.ShouldNotContain("S01");
        table.Split('\n').ShouldAllBe(line => line.Length <= 100);
        CliRun.Bundled("compare", Boms, "--summary", "--format", "csv").Out.TrimEnd('\n').Split('\n').Length.ShouldBe(5);
    }

    [Fact]
    public void A_summary_without_an_agreement_in_force_is_bad_usage() =>
        CliRun.Bundled("compare", Boms, "--summary", "--rules", "us-canada").ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Error.ShouldContain("--rules must name at least one of each"));

    [Fact]
    public void Csv_has_a_row_a_good_and_a_group_of_columns_a_rule_set()
    {
        string[] lines = CliRun.Bundled("compare", Boms, "--format", "csv").Out.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(11);
        lines[0].ShouldContain("us-canada rvcMarginPoints");
        lines[0].ShouldContain("us-canada | us-mexico step");
        lines[7].ShouldStartWith("S07,8418.10.00");
    }

    [Fact]
    public void Markdown_has_a_row_a_good_and_the_totals()
    {
        string text = CliRun.Bundled("compare", Boms, "--format", "md").Out;
        text.ShouldStartWith("| Good | usmca | us-canada | us-mexico | none |\n| --- | --- | --- | --- | --- |\n| S01 |");
        text.ShouldContain("| Totals | usmca |");
        text.ShouldContain("Hypothetical, not law");
    }

    private static JToken Good(string id) => Comparison.Value["goods"]!.Single(g => g["finishedGood"]!.Value<string>() == id);

    private static decimal Amount(JToken totals, string name) => totals[name]!.Sum(a => a["amount"]!.Value<decimal>());
}
