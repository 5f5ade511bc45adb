using OriginRules.RuleSets;
using static OriginRules.Tests.Origin.OriginTestBed;

namespace OriginRules.Tests.Origin;

public sealed class CompiledRuleSetsTests
{
    [Fact]
    public void Days_between_two_changes_share_one_compiled_rule_set_and_each_day_sees_its_own_rules()
    {
        var change = new DateOnly(2022, 7, 1);
        ProductRule before = Rule("7308", Change(ChangeLevel.Chapter)) with { Id = "before", InForce = new EffectivePeriod { To = change } };
        ProductRule after = Rule("7308", Change(ChangeLevel.Heading)) with { Id = "after", InForce = new EffectivePeriod { From = change } };
        RuleSet ruleSet = RuleSet(before, after);
        var compiled = new CompiledRuleSets(() => Nomenclature.Load(DataFiles.Bundled));

        compiled.On(ruleSet, change).ShouldBeSameAs(compiled.On(ruleSet, change.AddDays(400)));
        compiled.On(ruleSet, change.AddDays(-1)).ShouldBeSameAs(compiled.On(ruleSet, change.AddDays(-400)));
        Applied(compiled.On(ruleSet, change.AddDays(-1))).ShouldBe("before");
        Applied(compiled.On(ruleSet, change)).ShouldBe("after");

        static string Applied(CompiledRuleSet rules) => rules.RulesFor(HsCode.Parse("7308.40")).ShouldHaveSingleItem().ShouldHaveSingleItem().Id;
    }
}
