namespace OriginRules.Results;

/// <summary>The product rule that was applied.</summary>
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
