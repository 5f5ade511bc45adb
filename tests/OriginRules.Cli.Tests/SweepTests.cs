using Newtonsoft.Json.Linq;

namespace OriginRules.Cli.Tests;

public sealed class SweepTests
{
    private static readonly string Boms = Repository.PathOf("samples", "boms");

    [Fact]
    public void Defence_spending_moves_answers_exactly_at_the_bounds_of_the_tiers()
    {
        JToken ruleSet = Sweep("us-canada", "scenario.canadaDefenceSpendingPercentGdp=1.2..3.6/0.1");
        Breakpoints(ruleSet).ShouldBe([(1.5m, true), (2m, true), (3.5m, true)]);
        ruleSet["steps"]!.Count().ShouldBe(25);
        ruleSet["breakpoints"]!.Select(b => string.Join(' ', b["goods"]!.Select(g => g["finishedGood"]!.Value<string>()))).ShouldBe(["S04 S06 S09 S10", "S04 S06 S09 S10", "S04"]);
    }

    [Fact]
    public void A_cap_on_content_changes_the_refrigerator_at_its_share_and_not_one_thousandth_before()
    {
        JToken[] breakpoints = [.. Sweep("us-mexico", "chinaContent.caps.*.violationPercent=0..50/5")["breakpoints"]!];
        JToken refrigerator = breakpoints.Single(b => b["goods"]!.Any(g => g["finishedGood"]!.Value<string>() == "S07"));
        refrigerator["at"]!.Value<decimal>().ShouldBe(29.375m);
        refrigerator["fromThere"]!.Value<bool>().ShouldBeTrue();
    }

    [Fact]
    public void A_share_without_end_is_bracketed_to_twelve_decimals()
    {
        JToken truck = Sweep("us-mexico", "chinaContent.caps.*.violationPercent=0..50/5")["breakpoints"]!.Single(b => b["goods"]!.Any(g => g["finishedGood"]!.Value<string>() == "S08"));
        truck["at"]!.Type.ShouldBe(JTokenType.Null);
        truck["above"]!.Value<decimal>().ShouldBe(7.916666666666m);
        truck["upTo"]!.Value<decimal>().ShouldBe(7.916666666667m);
    }

    [Fact]
    public void A_threshold_that_its_own_value_meets_moves_above_it() =>
        Breakpoints(Sweep("us-mexico", "scenario.ownershipThresholdPercent=0..100/10")).ShouldBe([(60m, false)]);

    [Fact]
    public void Two_breakpoints_between_two_steps_are_both_found() =>
        Breakpoints(Sweep("us-canada", "scenario.canadaDefenceSpendingPercentGdp=1..3/2")).ShouldBe([(1.5m, true), (2m, true)]);

    [Fact]
    public void The_duty_of_a_step_is_that_of_an_evaluation_with_the_parameter_set()
    {
        JToken step = Sweep("us-canada", "scenario.canadaDefenceSpendingPercentGdp=1.37..1.37/1")["steps"]!.ShouldHaveSingleItem();
        var evaluations = (JArray)JObject.Parse(CliRun.Bundled("evaluate", Boms, "--rules", "us-canada", "--set", "scenario.canadaDefenceSpendingPercentGdp=1.37", "--format", "json").Out)["evaluations"]!;
        step["totals"]!["totalDuty"]![0]!["amount"]!.Value<decimal>().ShouldBe(evaluations.Sum(e => e["tariff"]!["totalDuty"]!.Value<decimal?>() ?? 0));
    }

    [Fact]
    public async Task A_sweep_is_valid_against_its_schema_and_its_other_forms_hold_the_same_breakpoints()
    {
        string[] args = ["scenario", "sweep", Boms, "--rules", "us-canada,us-mexico", "--set", "scenario.phaseInYear=0..4/1"];
        await ResultJsonTests.ShouldBeValid("sweep", CliRun.Bundled([.. args, "--format", "json"]).Out);
        string[] csv = CliRun.Bundled([.. args, "--format", "csv"]).Out.TrimEnd('\n').Split('\n');
        csv.Count(l => l.StartsWith("us-canada,scenario.phaseInYear,step,", StringComparison.Ordinal)).ShouldBe(5);
        csv.ShouldContain(l => l.StartsWith("us-canada,scenario.phaseInYear,breakpoint,2,true,", StringComparison.Ordinal));
        string table = CliRun.Bundled(args).Out;
        table.ShouldContain("from 2 on");
        table.ShouldContain("us-mexico, scenario.phaseInYear\n  No answer changes");
        table.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Theory]
    [InlineData("a sweep takes one --set NAME=FROM..TO/STEP", "scenario.phaseInYear=1")]
    [InlineData("is no NAME=FROM..TO/STEP", "scenario.phaseInYear=1..2")]
    [InlineData("'x' is no number", "scenario.phaseInYear=x..2/1")]
    [InlineData("4..1/1 is no range", "scenario.phaseInYear=4..1/1")]
    [InlineData("1..2/0 is no range", "scenario.phaseInYear=1..2/0")]
    [InlineData("valid are scenario.canadaDefenceSpendingPercentGdp", "scenario.weather=1..2/1")]
    [InlineData("expected a number from 0 to 100", "chinaContent.caps.*.violationPercent=90..110/10")]
    [InlineData("valid are", "chinaContent.caps.moon.violationPercent=0..10/10")]
    public void A_range_that_does_not_fit_is_bad_usage(string message, string range)
    {
        CliRun run = CliRun.Bundled("scenario", "sweep", Boms, "--rules", "us-canada", "--set", range);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain(message);
    }

    private static JToken Sweep(string ruleSet, string range)
    {
        CliRun run = CliRun.Bundled("scenario", "sweep", Boms, "--rules", ruleSet, "--set", range, "--format", "json");
        run.Exit.ShouldBe(0, run.Error);
        return JObject.Parse(run.Out)["ruleSets"]!.ShouldHaveSingleItem();
    }

    private static IEnumerable<(decimal, bool)> Breakpoints(JToken ruleSet) => ruleSet["breakpoints"]!.Select(b => (b["at"]!.Value<decimal>(), b["fromThere"]!.Value<bool>()));
}
