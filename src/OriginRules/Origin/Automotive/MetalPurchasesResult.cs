namespace OriginRules.Results;

/// <summary>The originating share of purchases of one metal.</summary>
public sealed record MetalPurchasesResult
{
    /// <summary>The value of the purchases that Table S lists.</summary>
    public required decimal Total { get; init; }

    /// <summary>The value of those that count as originating.</summary>
    public required decimal Originating { get; init; }

    /// <summary>The value of purchases left out because Table S does not list them.</summary>
    public required decimal OutsideTheTable { get; init; }

    /// <summary>The share in percent, 12 decimals; null when nothing listed was bought.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>True when the share is enough, or nothing listed was bought.</summary>
    public required bool Met { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
