using System.Collections.Immutable;

namespace OriginRules;

/// <summary>One good of an input, or what stands in its place.</summary>
public sealed record IntakeResult
{
    /// <summary>The good; null when it has an error.</summary>
    public FinishedGood? Good { get; init; }

    /// <summary>The id, when it could be read.</summary>
    public string? Id { get; init; }

    /// <summary>What was found, errors first.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
