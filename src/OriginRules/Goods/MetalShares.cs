namespace OriginRules;

/// <summary>One figure for each metal.</summary>
public sealed record MetalShares
{
    /// <summary>Steel.</summary>
    public decimal? Steel { get; init; }

    /// <summary>Aluminum.</summary>
    public decimal? Aluminum { get; init; }

    /// <summary>Copper.</summary>
    public decimal? Copper { get; init; }
}
