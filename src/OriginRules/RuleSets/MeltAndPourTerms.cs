using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The least share, by weight, of a good's metal that must be melted and poured, or smelted and cast, in the parties.</summary>
public sealed record MeltAndPourTerms
{
    /// <summary>The goods tested, in the current US tariff.</summary>
    public required ImmutableArray<HsRange> Goods { get; init; }

    /// <summary>The lines that are steel.</summary>
    public required ImmutableArray<HsRange> Steel { get; init; }

    /// <summary>The lines that are aluminum.</summary>
    public required ImmutableArray<HsRange> Aluminum { get; init; }

    /// <summary>The parameter with the least share in percent, inclusive.</summary>
    public required string MinimumWeightPercentParameter { get; init; }

    /// <summary>What a shortfall does.</summary>
    public required ContentEffect Effect { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }
}
