using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Whose value is inside a good, tier by tier, with bounds where facts are unknown and what each figure rests on.</summary>
/// <remarks>By country, undivided and less overstated, the parts sum to the customs value.</remarks>
public sealed record ContentBreakdown
{
    /// <summary>The countries of the group.</summary>
    public required ImmutableArray<Country> Countries { get; init; }

    /// <summary>What shares are taken of; null when not stated.</summary>
    public decimal? CustomsValue { get; init; }

    /// <summary>The content if every unknown counts as none.</summary>
    public required ContentBound Lower { get; init; }

    /// <summary>The content at the rule set's presumption about what is unknown.</summary>
    public required ContentBound Stated { get; init; }

    /// <summary>The content if every unknown is of the group; a country that is known never is.</summary>
    public required ContentBound Upper { get; init; }

    /// <summary>Value added outside the group by entities with an owner in it.</summary>
    public decimal OwnedValue { get; init; }

    /// <summary>True when such value is in the bounds.</summary>
    public bool OwnershipCounts { get; init; }

    /// <summary>The value by country, largest first, unknown last.</summary>
    public required ImmutableArray<CountryContent> ByCountry { get; init; }

    /// <summary>Value that cannot be divided between countries because a line inside has no value.</summary>
    public decimal UndividedValue { get; init; }

    /// <summary>What lines are worth more than what contains them.</summary>
    public decimal OverstatedValue { get; init; }

    /// <summary>The facts that make the difference between the bounds, largest first.</summary>
    public required ImmutableArray<OpenContent> Open { get; init; }

    /// <summary>Metals by weight; empty when there are none.</summary>
    public required ImmutableArray<MetalContent> Metals { get; init; }

    /// <summary>The good with its bill.</summary>
    public required ContentNode Root { get; init; }
}
