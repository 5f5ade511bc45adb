namespace OriginRules.Results;

/// <summary>The share of materials that do not shift, against the limit.</summary>
/// <remarks>GN 11(e); 19 CFR 182 App. A s. 5.</remarks>
public sealed record DeMinimisResult
{
    /// <summary>True when de minimis cured the shift.</summary>
    public required bool Applied { get; init; }

    /// <summary>The share.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The limit, inclusive.</summary>
    public decimal? Limit { get; init; }

    /// <summary>transactionValue, totalCost, weight or componentWeight.</summary>
    public string? Base { get; init; }

    /// <summary>Why it does not apply, when it does not.</summary>
    public string? Why { get; init; }
}
