using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The pattern of a good that may only have passed through: little value added, the same heading in and out, simple assembly only.</summary>
public sealed record TransshipmentPatternTerms
{
    /// <summary>Value added by the last production is little up to this share of customs value, percent, inclusive.</summary>
    public required decimal MaximumAddedPercent { get; init; }

    /// <summary>The processes that alone are simple.</summary>
    public required ImmutableArray<string> SimpleProcesses { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }
}
