using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A step of a determination: what was tested, on what figures, with what outcome.</summary>
public sealed record ExplanationNode
{
    /// <summary>The provision or rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The source.</summary>
    public string? Cite { get; init; }

    /// <summary>The outcome in a word.</summary>
    public required string Outcome { get; init; }

    /// <summary>The step in a sentence.</summary>
    public string? Words { get; init; }

    /// <summary>The figures used.</summary>
    public ImmutableArray<ExplanationInput> Inputs { get; init; } = [];

    /// <summary>The steps below.</summary>
    public ImmutableArray<ExplanationNode> Children { get; init; } = [];
}
