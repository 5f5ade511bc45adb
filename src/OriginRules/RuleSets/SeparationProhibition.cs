using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A process whose change of classification satisfies no product rule.</summary>
public sealed record SeparationProhibition
{
    /// <summary>The note.</summary>
    public required string Id { get; init; }

    /// <summary>The goods, in the nomenclature of the rule set.</summary>
    public required ImmutableArray<HsRange> Goods { get; init; }

    /// <summary>The word for what was done, as bills state it.</summary>
    public required string Process { get; init; }

    /// <summary>The process that lifts the prohibition when it was carried out too.</summary>
    public required string Unless { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
