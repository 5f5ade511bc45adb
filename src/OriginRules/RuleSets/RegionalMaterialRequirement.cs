using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A material that must originate, or be made in the territory, whatever the product rule says.</summary>
public sealed record RegionalMaterialRequirement
{
    /// <summary>The note.</summary>
    public required string Id { get; init; }

    /// <summary>Which finished goods it is about, in the nomenclature of the rule set.</summary>
    public required ImmutableArray<HsRange> Goods { get; init; }

    /// <summary>The goods carry one of these words; empty when it does not ask.</summary>
    public ImmutableArray<string> GoodsUse { get; init; } = [];

    /// <summary>The goods carry none of these words.</summary>
    public ImmutableArray<string> GoodsUseNoneOf { get; init; } = [];

    /// <summary>Which lines of the bill it is about, by code and words.</summary>
    public required CodeSelector Materials { get; init; }

    /// <summary>The part the line plays; null when the codes say it.</summary>
    public string? TextileRole { get; init; }

    /// <summary>The processes that must have taken place in the territory, all of them; a material that does not originate is accepted with them. Empty when it must originate.</summary>
    public ImmutableArray<string> Processes { get; init; } = [];

    /// <summary>When it applies.</summary>
    public required EffectivePeriod InForce { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
