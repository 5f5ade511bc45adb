using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>The goods of a comparison that share a country of production, a chapter, a plant or a supplier.</summary>
public sealed record ComparisonRollup
{
    /// <summary>productionCountry, chapter, plant or supplier.</summary>
    public required string By { get; init; }

    /// <summary>What they share; <c>unknown</c> when it is not stated.</summary>
    public required string Key { get; init; }

    /// <summary>What they come to, rule set by rule set.</summary>
    public required ImmutableArray<RuleSetTotals> Totals { get; init; }
}
