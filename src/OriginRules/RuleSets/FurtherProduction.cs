using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Goods that keep their origin although they are produced further outside the territory, when that leaves their classification in the codes.</summary>
public sealed record FurtherProduction
{
    /// <summary>The note.</summary>
    public required string Id { get; init; }

    /// <summary>The goods, in the nomenclature of the rule set.</summary>
    public required ImmutableArray<HsRange> Codes { get; init; }

    /// <summary>The word the good must carry, when the codes are wider than the note; null for every good of the codes.</summary>
    public string? Only { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
