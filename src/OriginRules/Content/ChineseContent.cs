using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>How much of a good comes from the countries a rule set covers, traced by value through every tier.</summary>
/// <remarks>Money in the good's currency; percentages 0 to 100.</remarks>
public sealed record ChineseContent
{
    private readonly ImmutableArray<ContentComponent> _components;

    /// <summary>Traced value; null when a value needed is not stated.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The traced value over the transaction value, 0 to 100; null when either is not stated.</summary>
    public decimal? PercentOfTransactionValue { get; init; }

    /// <summary>The traced value over the customs value, 0 to 100; null when either is not stated. Caps are tested on this figure.</summary>
    public decimal? PercentOfCustomsValue { get; init; }

    /// <summary>Value as percent of the value of first-tier materials.</summary>
    public decimal? PercentOfMaterials { get; init; }

    /// <summary>Value of first-tier lines whose own origin is covered.</summary>
    public decimal? FirstTierValue { get; init; }

    /// <summary>The value of what has no stated origin, and so is in no other figure than the upper bound.</summary>
    public decimal? UnknownOriginValue { get; init; }

    /// <summary>Percent of customs value if everything unknown were covered.</summary>
    public decimal? UpperBoundPercent { get; init; }

    /// <summary>Value of lines that are not covered but whose owner is.</summary>
    public decimal ChineseOwnedValue { get; init; }

    /// <summary>Where the value sits, sorted by path; listed when first asked for.</summary>
    public ImmutableArray<ContentComponent> Components
    {
        get => !_components.IsDefault ? _components : Trace?.Listing.Components ?? [];
        init => _components = value;
    }

    /// <summary>Where the components come from when they are not given.</summary>
    internal ContentTrace? Trace { get; init; }
}
