using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A named value of a rule set over time.</summary>
public sealed record Parameter
{
    /// <summary>The name, as it is set and shown.</summary>
    public required string Name { get; init; }

    /// <summary>The values by first day, ascending, without overlap.</summary>
    public required ImmutableArray<DatedValue> Values { get; init; }
}
