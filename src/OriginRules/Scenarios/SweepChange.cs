namespace OriginRules.Results;

/// <summary>The answer for a good on both sides of a breakpoint.</summary>
public sealed record SweepChange
{
    /// <summary>The id of the good whose answer changes.</summary>
    public required string FinishedGood { get; init; }

    /// <summary>The answer before.</summary>
    public required string From { get; init; }

    /// <summary>The answer after.</summary>
    public required string To { get; init; }
}
