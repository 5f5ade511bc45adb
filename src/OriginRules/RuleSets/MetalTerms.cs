using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The lines whose metal is reported by weight and by where it was made.</summary>
public sealed record MetalTerms
{
    /// <summary>The lines that are steel.</summary>
    public required ImmutableArray<HsRange> Steel { get; init; }

    /// <summary>The lines that are aluminum.</summary>
    public required ImmutableArray<HsRange> Aluminum { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
