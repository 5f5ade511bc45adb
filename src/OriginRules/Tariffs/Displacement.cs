using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The measures a measure yields to on some days.</summary>
internal sealed record Displacement
{
    public required EffectivePeriod Period { get; init; }

    /// <summary>A group whose articles displace it; null for none.</summary>
    public string? Group { get; init; }

    public required ImmutableArray<string> Measures { get; init; }

    /// <summary>The groups of its own list that yield; empty for all.</summary>
    public required ImmutableArray<string> OwnGroups { get; init; }

    /// <summary>True when only the value that pays the other measure is spared.</summary>
    public required bool OnDisplacedValueOnly { get; init; }

    public string? Heading { get; init; }

    public string? Why { get; init; }

    public required string Cite { get; init; }
}
