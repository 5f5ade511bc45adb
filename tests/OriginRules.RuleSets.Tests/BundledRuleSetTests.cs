namespace OriginRules.RuleSets.Tests;

public sealed class BundledRuleSetTests
{
    [Fact]
    public void The_agreement_resolves_with_its_1118_printed_rules()
    {
        RuleSet usmca = RuleSetCatalog.Bundled().Resolve("usmca");

        usmca.Coverage.Rules.ShouldBe(1118);
        usmca.Lineage.ShouldBe(["usmca"]);
        usmca.Sha256.Length.ShouldBe(64);
    }

    [Fact]
    public void At_least_99_percent_of_the_rules_are_expressed_in_full()
    {
        RuleSetCoverage coverage = RuleSetCatalog.Bundled().Resolve("usmca").Coverage;

        (coverage.Modelled * 100m / coverage.Rules).ShouldBeGreaterThanOrEqualTo(99m);
    }
}
