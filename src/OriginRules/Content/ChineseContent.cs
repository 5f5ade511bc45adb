using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>How much of a good comes from the countries a rule set covers, traced by value through every tier.</summary>
/// <remarks>Money in the good's currency; percentages 0 to 100.</remarks>
public sealed record ChineseContent
{
    private readonly ImmutableArray<ContentComponent> _components;
    private readonly decimal _value;
    private readonly decimal _percentOfTransactionValue;
    private readonly decimal _percentOfCustomsValue;
    private readonly decimal _percentOfMaterials;
    private readonly decimal _firstTierValue;
    private readonly decimal _unknownOriginValue;
    private readonly decimal _upperBoundPercent;
    private StatedFigures _stated;

    /// <summary>Traced value; null when a value needed is not stated.</summary>
    public required decimal? Value
    {
        get => _stated.Of(0, _value);
        init => _value = _stated.Keep(0, value);
    }

    /// <summary>The traced value over the transaction value, 0 to 100; null when either is not stated.</summary>
    public decimal? PercentOfTransactionValue
    {
        get => _stated.Of(1, _percentOfTransactionValue);
        init => _percentOfTransactionValue = _stated.Keep(1, value);
    }

    /// <summary>The traced value over the customs value, 0 to 100; null when either is not stated. Caps are tested on this figure.</summary>
    public decimal? PercentOfCustomsValue
    {
        get => _stated.Of(2, _percentOfCustomsValue);
        init => _percentOfCustomsValue = _stated.Keep(2, value);
    }

    /// <summary>Value as percent of the value of first-tier materials.</summary>
    public decimal? PercentOfMaterials
    {
        get => _stated.Of(3, _percentOfMaterials);
        init => _percentOfMaterials = _stated.Keep(3, value);
    }

    /// <summary>Value of first-tier lines whose own origin is covered.</summary>
    public decimal? FirstTierValue
    {
        get => _stated.Of(4, _firstTierValue);
        init => _firstTierValue = _stated.Keep(4, value);
    }

    /// <summary>The value of what has no stated origin, and so is in no other figure than the upper bound.</summary>
    public decimal? UnknownOriginValue
    {
        get => _stated.Of(5, _unknownOriginValue);
        init => _unknownOriginValue = _stated.Keep(5, value);
    }

    /// <summary>Percent of customs value if everything unknown were covered.</summary>
    public decimal? UpperBoundPercent
    {
        get => _stated.Of(6, _upperBoundPercent);
        init => _upperBoundPercent = _stated.Keep(6, value);
    }

    /// <summary>Value of lines that are not covered but whose owner is.</summary>
    public decimal ChineseOwnedValue { get; init; }

    /// <summary>Where the value sits, sorted by path; listed when first asked for.</summary>
    public ImmutableArray<ContentComponent> Components
    {
        get => !_components.IsDefault ? _components : Trace?.Components ?? [];
        init => _components = value;
    }

    /// <summary>Where the components come from when they are not given.</summary>
    internal ContentTrace? Trace { get; init; }
}
