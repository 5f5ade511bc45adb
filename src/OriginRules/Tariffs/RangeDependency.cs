namespace OriginRules.Results;

/// <summary>A missing fact that a duty turns on.</summary>
public sealed record RangeDependency
{
    /// <summary>The name of the fact in the bill.</summary>
    public required string Fact { get; init; }

    /// <summary>What makes the duty low.</summary>
    public required string LowerIf { get; init; }

    /// <summary>What makes the duty high.</summary>
    public required string UpperIf { get; init; }

    /// <summary>The source.</summary>
    public string? Cite { get; init; }
}
