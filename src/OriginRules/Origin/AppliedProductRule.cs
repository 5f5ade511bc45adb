namespace OriginRules.Results;

/// <summary>Which printed rule decided, and how well it is known.</summary>
public sealed record AppliedProductRule
{
    /// <summary>The printed rule.</summary>
    public required string Id { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>The alternative that held, 1 for the first; null when none did.</summary>
    public int? Alternative { get; init; }

    /// <summary>high, medium or low.</summary>
    public required string Confidence { get; init; }
}
