using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Materials whose origin is disregarded in named goods.</summary>
public sealed record DisregardedMaterial
{
    /// <summary>The note.</summary>
    public required string Id { get; init; }

    /// <summary>Which finished goods it is about, in the nomenclature of the rule set.</summary>
    public required ImmutableArray<HsRange> Goods { get; init; }

    /// <summary>Which lines of the bill it is about, by code and words.</summary>
    public required CodeSelector Materials { get; init; }

    /// <summary>Only while all of them together are at most this share of the volume of the good.</summary>
    public decimal? VolumeAtMostPercent { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
