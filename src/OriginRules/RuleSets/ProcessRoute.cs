using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Processes that confer origin on named goods beside their product rule.</summary>
public sealed record ProcessRoute
{
    /// <summary>The note.</summary>
    public required string Id { get; init; }

    /// <summary>The goods, in the nomenclature of the rule set.</summary>
    public required ImmutableArray<HsRange> Goods { get; init; }

    /// <summary>Goods among them that the route leaves out.</summary>
    public ImmutableArray<HsRange> Except { get; init; } = [];

    /// <summary>The processes; one carried out in the territory is enough.</summary>
    public required ImmutableArray<string> Processes { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
