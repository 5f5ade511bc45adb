using System.Collections.Immutable;

namespace OriginRules.Policies;

/// <summary>The evaluations a house policy looks at.</summary>
public sealed record PolicyScope
{
    /// <summary>Every evaluation.</summary>
    public static PolicyScope All { get; } = new();

    /// <summary>Codes of goods and ranges of them; empty for any.</summary>
    public ImmutableArray<HsRange> Hts { get; init; } = [];

    /// <summary>Ids of rule sets; empty for any.</summary>
    public ImmutableArray<string> RuleSets { get; init; } = [];

    internal bool Contains(Evaluation evaluation) =>
        (Hts.IsEmpty || Hts.Any(r => r.Contains(evaluation.Good.Hts))) && (RuleSets.IsEmpty || RuleSets.Contains(evaluation.RuleSet.Id, StringComparer.Ordinal));
}
