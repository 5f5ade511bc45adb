using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Flags value added by entities with an owner in a covered country outside those countries.</summary>
internal static class OwnershipFlags
{
    public const string Code = "CN-OWNERSHIP";
    private const string Ownership = "ownership";

    public static void Raise(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace trace, List<Flag> flags)
    {
        ChinaContentTerms terms = ruleSet.ChinaContent;
        if (terms.Ownership is not { } ownership || !FlagOfTerms.IsRaised(terms, Code) || ruleSet.Parameters.Number(ownership.ThresholdParameter, day) is not { } threshold)
        {
            return;
        }

        foreach (ContentComponent component in trace.Content.Components)
        {
            if (!component.Why.Contains(Ownership))
            {
                continue;
            }

            string share = trace.CustomsValue is { } whole ? $", {Figures.Percent(component.Value, whole)} of customs value" : "";
            flags.Add(FlagOfTerms.Make(
                terms,
                Code,
                component.Path,
                $"An owner in {FlagOfTerms.CountriesOf(terms)} holds at least {Figures.Number(threshold)}% of the supplier, which adds {Figures.Money(component.Value, good)}{share}; {(trace.OwnershipCounts ? "counted as content" : "not counted as content")}."));
        }
    }
}
