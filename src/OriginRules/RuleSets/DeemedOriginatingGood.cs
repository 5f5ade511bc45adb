using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A good deemed to originate whatever its materials (General Note 11(p)).</summary>
public sealed record DeemedOriginatingGood
{
    /// <summary>The codes, in the current US tariff.</summary>
    public required ImmutableArray<HsRange> Codes { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>high, medium or low.</summary>
    public string? Confidence { get; init; }

    /// <summary>What the goods of the code must be, when the code is wider than the list.</summary>
    public string? Only { get; init; }
}
