using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>How much of a rule set is modelled.</summary>
internal sealed record RuleSetCounts(int Rules, int Modelled, int Partly, int Unmodelled)
{
    public static RuleSetCounts Of(RuleSet ruleSet)
    {
        int unmodelled = ruleSet.ProductRules.Count(r => r.Unmodelled is not null);
        int partly = ruleSet.ProductRules.Count(r => r.Unmodelled is null && r.AnyOf.Any(a => a.Unmodelled is not null));
        return new(ruleSet.ProductRules.Length, ruleSet.ProductRules.Length - unmodelled - partly, partly, unmodelled);
    }
}
