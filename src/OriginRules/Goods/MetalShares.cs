namespace OriginRules;

/// <summary>One figure for each metal.</summary>
public sealed record MetalShares
{
    /// <summary>The share of steel; null when not stated.</summary>
    public decimal? Steel { get; init; }

    /// <summary>The share of aluminum; null when not stated.</summary>
    public decimal? Aluminum { get; init; }

    /// <summary>The share of copper; null when not stated.</summary>
    public decimal? Copper { get; init; }
}
