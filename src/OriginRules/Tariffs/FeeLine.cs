namespace OriginRules.Results;

/// <summary>A customs user fee, with its reason.</summary>
public sealed record FeeLine
{
    /// <summary>mpf or hmf.</summary>
    public required string Fee { get; init; }

    /// <summary>The amount; null when it cannot be computed.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>Why it is due or not.</summary>
    public string? Why { get; init; }
}
