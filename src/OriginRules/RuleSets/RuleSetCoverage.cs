using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>How much of the printed product rules a rule set expresses.</summary>
public sealed record RuleSetCoverage
{
    /// <summary>Rules as printed; a rule that a child rule set splits counts once, and a row for a chapter note is none.</summary>
    public required int Rules { get; init; }

    /// <summary>Rules expressed in full.</summary>
    public required int Modelled { get; init; }

    /// <summary>Rules of which some alternative is not expressed.</summary>
    public required int PartlyModelled { get; init; }

    /// <summary>Rules of which nothing is expressed.</summary>
    public required int Unmodelled { get; init; }

    /// <summary>Each reason that something is not expressed, with the ids of the rules, by reason.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Reasons { get; init; }

    /// <summary>The number of rules by confidence.</summary>
    public required ImmutableSortedDictionary<string, int> ByConfidence { get; init; }

    /// <summary>Counts the rules of a rule set.</summary>
    /// <param name="ruleSet">The resolved rule set whose product rules are counted.</param>
    public static RuleSetCoverage Of(RuleSet ruleSet)
    {
        ProductRule[] rules = [.. ruleSet.ProductRules.Where(r => !r.IsNote).DistinctBy(r => r.Id)];
        int unmodelled = rules.Count(Nothing);
        int partly = rules.Count(r => !Nothing(r) && r.AnyOf.Any(a => a.Unmodelled is not null));
        return new RuleSetCoverage
        {
            Rules = rules.Length,
            Modelled = rules.Length - unmodelled - partly,
            PartlyModelled = partly,
            Unmodelled = unmodelled,
            Reasons = rules
                .SelectMany(r => r.AnyOf.Select(a => a.Unmodelled).Prepend(r.Unmodelled).OfType<string>().Distinct(StringComparer.Ordinal).Select(reason => (Reason: reason, r.Id)))
                .GroupBy(p => p.Reason, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(g => g.Key, g => g.Select(p => p.Id).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal),
            ByConfidence = rules.GroupBy(r => r.Confidence, StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
        };
    }

    private static bool Nothing(ProductRule rule) => rule.Unmodelled is not null || rule.AnyOf.All(a => a.Unmodelled is not null);
}
