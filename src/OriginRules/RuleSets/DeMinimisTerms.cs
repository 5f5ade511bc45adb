using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Where de minimis applies and how.</summary>
/// <remarks>GN 11(e); 19 CFR 182 App. A s. 5.</remarks>
public sealed record DeMinimisTerms
{
    /// <summary>Materials that de minimis never cures in named goods.</summary>
    public ImmutableArray<DeMinimisExclusion> Exclusions { get; init; } = [];

    /// <summary>Materials that it may cure in named goods although an exclusion or the subheading leaves them out.</summary>
    public ImmutableArray<DeMinimisSwitch> SwitchedOn { get; init; } = [];

    /// <summary>Goods for which it cures only materials of another subheading.</summary>
    public ImmutableArray<HsRange> DifferentSubheadingOnly { get; init; } = [];

    /// <summary>Goods measured by weight of the good.</summary>
    public ImmutableArray<HsRange> ByWeightOfGood { get; init; } = [];

    /// <summary>Goods measured by weight of the component that determines classification.</summary>
    public ImmutableArray<HsRange> ByWeightOfComponent { get; init; } = [];
}
