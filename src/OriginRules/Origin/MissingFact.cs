namespace OriginRules.Results;

/// <summary>A fact that is not stated and that the answer turns on.</summary>
public sealed record MissingFact
{
    /// <summary>The line; empty for the good.</summary>
    public required string Path { get; init; }

    /// <summary>The name of the fact in the bill.</summary>
    public required string Fact { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>True when this fact alone could settle the answer.</summary>
    public required bool WouldDecide { get; init; }
}
