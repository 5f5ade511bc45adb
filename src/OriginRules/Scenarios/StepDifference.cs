using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>The first step at which two rule sets part on one good.</summary>
public sealed record StepDifference
{
    /// <summary>The two rule sets.</summary>
    public required ImmutableArray<string> Between { get; init; }

    /// <summary>The step of the second rule set: a provision, chineseContent, preference or a measure.</summary>
    public required string Step { get; init; }

    /// <summary>The source.</summary>
    public string? Cite { get; init; }

    /// <summary>What the second rule set says there.</summary>
    public required string Words { get; init; }
}
