using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The product rules of an agreement on a day, less what its phase-in does not ask yet.</summary>
internal static class PhasedRules
{
    public static IEnumerable<ProductRule> InForce(RuleSet ruleSet, DateOnly day)
    {
        decimal relief = ruleSet.ChinaContent.PhaseIn?.RegionalValueContentReliefOn(ruleSet.Parameters, day) ?? 0;
        foreach (ProductRule rule in ruleSet.ProductRules)
        {
            if (rule.InForce.Contains(day))
            {
                yield return relief == 0 || !rule.AnyOf.Any(a => a.PhasedInFrom is not null) ? rule : rule with { AnyOf = [.. rule.AnyOf.Select(a => Relieved(a, relief))] };
            }
        }
    }

    private static RuleAlternative Relieved(RuleAlternative alternative, decimal relief) => alternative is { Rvc: { } asked, PhasedInFrom: { } from }
        ? alternative with { Rvc = new RegionalValueContentRequirement { TransactionValue = Relieved(asked.TransactionValue, from.TransactionValue, relief), NetCost = Relieved(asked.NetCost, from.NetCost, relief) } }
        : alternative;

    /// <summary>What is asked less the relief, and not less than what the phase-in starts from.</summary>
    private static decimal? Relieved(decimal? asked, decimal? from, decimal relief) => asked is { } percent && from is { } start ? Math.Max(percent - relief, start) : asked;
}
