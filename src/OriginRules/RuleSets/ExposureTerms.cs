using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The measures whose duty parts of covered countries would bear were they imported themselves.</summary>
public sealed record ExposureTerms
{
    /// <summary>The measures by id.</summary>
    public required ImmutableArray<string> Measures { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
