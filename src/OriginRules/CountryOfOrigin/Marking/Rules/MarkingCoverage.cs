using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>How much of the printed rows is expressed; what is not, needs judgment where it would decide.</summary>
internal static class MarkingCoverage
{
    private const string Ambiguous = "an exception for simple assembly can be read in two ways";

    public static RuleSetCoverage Of(IEnumerable<MarkingRule> printed)
    {
        MarkingRule[] rules = [.. printed];
        int unmodelled = rules.Count(Nothing);
        int partly = rules.Count(r => !Nothing(r) && Reasons(r).Any());
        return new RuleSetCoverage
        {
            Rules = rules.Length,
            Modelled = rules.Length - unmodelled - partly,
            PartlyModelled = partly,
            Unmodelled = unmodelled,
            Reasons = rules
                .SelectMany(r => Reasons(r).Distinct(StringComparer.Ordinal).Select(reason => (Reason: reason, r.Row.Id)))
                .GroupBy(p => p.Reason, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(g => g.Key, g => g.Select(p => p.Id).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal),
            ByConfidence = rules.GroupBy(r => r.Row.Confidence, StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
        };
    }

    private static bool Nothing(MarkingRule rule) => rule.AnyOf.All(a => a.Change.Unmodelled is not null);

    private static IEnumerable<string> Reasons(MarkingRule rule) =>
        rule.AnyOf.Select(a => a.Change.Unmodelled).Append(rule.Otherwise?.Why).Append(rule.JudgedFor?.Why).Append(rule.HasAmbiguousException ? Ambiguous : null).OfType<string>();
}
