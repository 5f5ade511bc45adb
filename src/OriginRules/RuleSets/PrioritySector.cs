using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A sector in which goods made with forced labor are looked for first.</summary>
public sealed record PrioritySector
{
    /// <summary>The name.</summary>
    public required string Id { get; init; }

    /// <summary>The codes of the sector, in the current US tariff.</summary>
    public required ImmutableArray<HsRange> Codes { get; init; }

    /// <summary>The first day it counts.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>How sure the codes are: high, medium or low.</summary>
    public required string Confidence { get; init; }
}
