using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;
using OriginRules.Tests.Content;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

public sealed class PhaseInTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    [Theory]
    [InlineData("0", 401, false)]
    [InlineData("0", 400, true)]
    [InlineData("0", 399, true)]
    [InlineData("1", 400, true)]
    [InlineData("2", 376, false)]
    [InlineData("2", 375, true)]
    [InlineData("3", 375, true)]
    [InlineData("4", 351, false)]
    [InlineData("4", 350, true)]
    [InlineData(null, 351, false)]
    public void A_computer_is_asked_60_then_62_5_then_65_percent(string? year, int materials, bool originates) =>
        (Evaluate(Good("8471.50.01", "CA", 1000, Line("BOARD", "8473.30", "KR", materials)), year).Status == OriginStatus.Originating).ShouldBe(originates);

    [Theory]
    [InlineData("0", 70)]
    [InlineData("2", 72.5)]
    [InlineData("4", 75)]
    public void A_steel_structure_without_the_shift_is_asked_70_then_72_5_then_75_percent(string year, double percent)
    {
        OriginDetermination origin = Evaluate(Good("7308.40.00", "CA", 1000, Line("NODE", "7326.19", "KR", 500)), year);
        origin.RegionalValueContent.Single(r => r.Method == "transactionValue").Threshold.ShouldBe((decimal)percent);
    }

    [Fact]
    public void The_relief_never_goes_below_what_the_rule_asked_before()
    {
        CompiledRuleSet rules = new CompiledRuleSets(() => Nomenclature.Load(DataFiles.Bundled))
            .On(RuleSetCatalog.Bundled().Resolve("us-canada", "essay", ImmutableSortedDictionary<string, string>.Empty.Add("scenario.phaseInYear", "0")), Day);
        rules.RulesFor(HsCode.Parse("8703.23")).SelectMany(level => level).ShouldAllBe(r => r.AnyOf.All(a => a.PhasedInFrom == null));
        rules.RulesFor(HsCode.Parse("8471.50"))[0].SelectMany(r => r.AnyOf).ShouldAllBe(a => a.Rvc!.TransactionValue == 60 && a.Rvc.NetCost == 50);
    }

    private static OriginDetermination Evaluate(FinishedGood good, string? year) => Engine.Evaluate(good, "us-canada", new EvaluationOptions
    {
        AsOf = Day,
        Set = year is null ? ImmutableSortedDictionary<string, string>.Empty : ImmutableSortedDictionary<string, string>.Empty.Add("scenario.phaseInYear", year),
    }).Origin;
}
