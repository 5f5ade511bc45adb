using OriginRules.Results;
using OriginRules.RuleSets;
using static OriginRules.Tests.Origin.OriginTestBed;

namespace OriginRules.Tests.Origin;

public sealed class TariffShiftTests
{
    [Theory]
    [InlineData("8502", OriginStatus.NonOriginating)]
    [InlineData("8503.00", OriginStatus.NonOriginating)]
    [InlineData("7326.90", OriginStatus.Originating)]
    public void Change_from_any_other_chapter(string material, OriginStatus expected) =>
        RuleSet(Rule("8501", Change(ChangeLevel.Chapter))).Determine(Good("8501.10", Line("A", material, 50, false))).Status.ShouldBe(expected);

    [Theory]
    [InlineData("8501.20", OriginStatus.NonOriginating)]
    [InlineData("8503.00", OriginStatus.Originating)]
    public void Change_from_any_other_heading(string material, OriginStatus expected) =>
        RuleSet(Rule("8501-8502", Change(ChangeLevel.Heading))).Determine(Good("8501.10", Line("A", material, 50, false))).Status.ShouldBe(expected);

    [Fact]
    public void Another_heading_of_the_printed_group_is_a_change_unless_the_rule_says_outside_that_group()
    {
        FinishedGood good = Good("8501.10", Line("A", "8502.11", 50, false));
        RuleSet(Rule("8501-8502", Change(ChangeLevel.Heading))).Determine(good).Status.ShouldBe(OriginStatus.Originating);
        RuleSet(Rule("8501-8502", new RuleAlternative { Change = ChangeLevel.Heading, WithinGroup = false })).Determine(good).Status.ShouldBe(OriginStatus.NonOriginating);
    }

    [Fact]
    public void An_excepted_source_fails_although_it_changes_heading()
    {
        RuleSet rules = RuleSet(Rule("7308.40", new RuleAlternative { Change = ChangeLevel.Heading, Except = [Source("7208"), Source("7211")] }));
        rules.Determine(Good("7308.40", Line("A", "7326.19", 50, false))).Status.ShouldBe(OriginStatus.Originating);
        OriginDetermination determination = rules.Determine(Good("7308.40", Line("A", "7208.51", 50, false)));
        determination.Status.ShouldBe(OriginStatus.NonOriginating);
        determination.TariffShift!.Failing.ShouldHaveSingleItem().Path.ShouldBe("A");
    }

    [Fact]
    public void A_listed_source_is_accepted_and_with_also_from_any_other_change_too()
    {
        var alternative = new RuleAlternative { Change = ChangeLevel.Subheading, From = [Source("8708.99")], AlsoFrom = ChangeLevel.Heading };
        RuleSet rules = RuleSet(Rule("8708.50", alternative));
        rules.Determine(Good("8708.50", Line("A", "8708.99", 50, false))).Status.ShouldBe(OriginStatus.Originating);
        rules.Determine(Good("8708.50", Line("A", "7326.90", 50, false))).Status.ShouldBe(OriginStatus.Originating);
        rules.Determine(Good("8708.50", Line("A", "8708.40", 50, false))).Status.ShouldBe(OriginStatus.NonOriginating);
        RuleSet(Rule("8708.50", alternative with { AlsoFrom = null })).Determine(Good("8708.50", Line("A", "7326.90", 50, false))).Status.ShouldBe(OriginStatus.NonOriginating);
    }

    [Fact]
    public void A_described_source_turns_on_the_tags_of_the_line()
    {
        RuleSet rules = RuleSet(Rule("8537", new RuleAlternative { Change = ChangeLevel.Heading, Except = [Source("8538.90", "printedCircuitAssembly")] }));
        Component line = Line("A", "8538.90", 50, false);
        rules.Determine(Good("8537.10", line with { Tags = ["printedCircuitAssembly"] })).Status.ShouldBe(OriginStatus.NonOriginating);
        rules.Determine(Good("8537.10", line with { Tags = [] })).Status.ShouldBe(OriginStatus.Originating);
        OriginDetermination open = rules.Determine(Good("8537.10", line));
        open.Status.ShouldBe(OriginStatus.Undetermined);
        open.Missing.ShouldHaveSingleItem().Fact.ShouldBe("tags");
    }

    [Fact]
    public void Sources_that_may_not_come_together_fail_only_together()
    {
        var alternative = new RuleAlternative { Change = ChangeLevel.Heading, ExceptMoreThanOneOf = [[Source("8466.93")], [Source("8537.10")]] };
        RuleSet rules = RuleSet(Rule("8456.10", alternative));
        rules.Determine(Good("8456.10", Line("A", "8466.93", 30, false))).Status.ShouldBe(OriginStatus.Originating);
        rules.Determine(Good("8456.10", Line("A", "8466.93", 30, false), Line("B", "8537.10", 30, false))).Status.ShouldBe(OriginStatus.NonOriginating);
        rules.Determine(Good("8456.10", Line("A", "8466.93", 30, false), Line("B", "8537.10", 30, true))).Status.ShouldBe(OriginStatus.Originating);
        rules.Determine(Good("8456.10", Line("A", "8466.93", 30, false), Line("B", "8537.10", 30, null))).Status.ShouldBe(OriginStatus.Undetermined);
    }

    [Fact]
    public void The_most_specific_rule_wins()
    {
        RuleSet rules = RuleSet(Rule("8418", Change(ChangeLevel.Chapter)), Rule("8418.10", Change(ChangeLevel.Heading)), Rule("8418.10.40", Change(ChangeLevel.Subheading)));
        rules.Determine(Good("8418.21.00", Line("A", "8414.30", 50, false))).ProductRule!.Id.ShouldBe("rule/8418");
        rules.Determine(Good("8418.10.80", Line("A", "8414.30", 50, false))).ProductRule!.Id.ShouldBe("rule/8418.10");
        rules.Determine(Good("8418.10.40", Line("A", "8414.30", 50, false))).ProductRule!.Id.ShouldBe("rule/8418.10.40");
    }

    [Fact]
    public void A_code_too_short_for_the_tariff_item_rule_is_tried_both_ways()
    {
        ProductRule item = Rule("8418.10.40", Change(ChangeLevel.None));
        FinishedGood good = Good("8418.10", Line("A", "8418.91", 50, false));
        RuleSet(Rule("8418.10", Change(ChangeLevel.Subheading)), item).Determine(good).Status.ShouldBe(OriginStatus.Originating);
        RuleSet(Rule("8418.10", Change(ChangeLevel.Chapter)), item).Determine(good).Status.ShouldBe(OriginStatus.Undetermined);
    }

    [Fact]
    public void Alternatives_are_routed_by_the_good_before_they_are_ored()
    {
        RuleSet rules = RuleSet(Rule(
            "0306",
            new RuleAlternative { Goods = new GoodsRoute { AnyOf = ["smoked"] }, Change = ChangeLevel.Subheading },
            new RuleAlternative { Goods = new GoodsRoute { NoneOf = ["smoked"] }, Change = ChangeLevel.Chapter }));
        Component line = Line("A", "0307.11", 50, false);
        rules.Determine(Good("0306.11", line) with { Use = ["smoked"] }).Status.ShouldBe(OriginStatus.Originating);
        rules.Determine(Good("0306.11", line) with { Use = [] }).Status.ShouldBe(OriginStatus.NonOriginating);
        OriginDetermination open = rules.Determine(Good("0306.11", line));
        open.Status.ShouldBe(OriginStatus.Undetermined);
        open.Missing.ShouldContain(m => m.Fact == "use");
        rules.Determine(Good("0306.11", Line("A", "2501.00", 50, false))).Status.ShouldBe(OriginStatus.Originating, "both ways agree");
    }

    [Fact]
    public void A_rule_that_is_not_modelled_never_passes_silently()
    {
        ProductRule rule = Rule("8501") with { Unmodelled = "needs a fact about looms" };
        OriginDetermination determination = RuleSet(rule).Determine(Good("8501.10", Line("A", "7326.90", 50, false)));
        determination.Status.ShouldBe(OriginStatus.Undetermined);
        determination.Missing.ShouldHaveSingleItem().Why.ShouldContain("looms");
    }

    [Fact]
    public void No_rule_for_the_code_is_a_named_outcome()
    {
        OriginDetermination determination = RuleSet(Rule("8501", Change(ChangeLevel.Heading))).Determine(Good("8502.11", Line("A", "7326.90", 50, false)));
        determination.Status.ShouldBe(OriginStatus.Undetermined);
        determination.Missing.ShouldHaveSingleItem().Why.ShouldContain("no product rule");
    }

    [Fact]
    public void Processes_the_rule_asks_for_must_be_stated()
    {
        RuleSet rules = RuleSet(Rule("8501", new RuleAlternative { Change = ChangeLevel.Heading, Process = [["cut", "knitToShape"], ["sewn"]] }));
        FinishedGood good = Good("8501.10", Line("A", "7326.90", 50, false));
        rules.Determine(good with { Processes = ["cut", "sewn"] }).Status.ShouldBe(OriginStatus.Originating);
        rules.Determine(good with { Processes = ["cut"] }).Status.ShouldBe(OriginStatus.NonOriginating);
        rules.Determine(good).Missing.ShouldAllBe(m => m.Fact == "processes");
    }

    [Fact]
    public void Outside_the_group_holds_for_the_also_from_change_too()
    {
        var alternative = new RuleAlternative { Change = ChangeLevel.None, From = [Source("8482.99")], AlsoFrom = ChangeLevel.Subheading, WithinGroup = false };
        RuleSet rules = RuleSet(Rule("8482.10-8482.80", alternative));
        rules.Determine(Good("8482.10", Line("A", "8482.99", 50, false))).Status.ShouldBe(OriginStatus.Originating);
        rules.Determine(Good("8482.10", Line("A", "7326.90", 50, false))).Status.ShouldBe(OriginStatus.Originating);
        rules.Determine(Good("8482.10", Line("A", "8482.20", 50, false))).Status.ShouldBe(OriginStatus.NonOriginating);
    }

    [Fact]
    public void A_more_specific_rule_for_other_trade_leaves_the_wider_rule_in_force()
    {
        ProductRule canada = Rule("1517.10", Change(ChangeLevel.None)) with { Trade = new TradeRoute { Between = [Country.Parse("CA"), Country.Parse("US")] } };
        RuleSet rules = RuleSet(Rule("1517", Change(ChangeLevel.Chapter)), canada);
        rules.Determine(Good("1517.10", Line("A", "1511.10", 50, false))).ProductRule!.Id.ShouldBe("rule/1517");
    }

    [Theory]
    [InlineData("60", "10", "AR", OriginStatus.Originating)]
    [InlineData("60.1", "10", "AR", OriginStatus.NonOriginating)]
    [InlineData("35", "25", "BR", OriginStatus.Originating)]
    [InlineData("35", "25.1", "BR", OriginStatus.NonOriginating)]
    public void A_single_juice_and_the_juices_of_a_single_country_are_limited_by_volume(string first, string second, string secondCountry, OriginStatus expected)
    {
        var alternative = new RuleAlternative { Change = ChangeLevel.None, Volume = new ShareCondition { Of = [Source("2009")], AtMostPercent = 60, SingleMaterial = "eachMaterialAndEachCountry" } };
        Component Juice(string id, string code, string percent, string country) => Line(id, code, 40, false, country) with { VolumePercentOfGood = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) };
        RuleSet rules = RuleSet(Rule("2009.90", alternative));
        rules = rules with { Articles = rules.Articles.Remove("unassembledGoodsAndParts") };
        rules.Determine(Good("2009.90", Juice("A", "2009.11", first, "BR"), Juice("B", "2009.41", second, secondCountry))).Status.ShouldBe(expected);
    }
}
