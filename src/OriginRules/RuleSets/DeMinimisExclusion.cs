using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Materials that de minimis never cures in named goods.</summary>
public sealed record DeMinimisExclusion
{
    /// <summary>Which lines of the bill it is about, by code and words.</summary>
    public required CodeSelector Materials { get; init; }

    /// <summary>The goods, in the nomenclature of the rule set.</summary>
    public required ImmutableArray<HsRange> Goods { get; init; }

    /// <summary>The goods carry one of these words; empty when it does not ask.</summary>
    public ImmutableArray<string> GoodsUse { get; init; } = [];

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
