using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What an agreement would change for the goods made in its other parties, against the agreement in force.</summary>
public sealed record PreferenceLoss
{
    /// <summary>The id of the rule set the answer is under.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The preset of its scenario.</summary>
    public required string Preset { get; init; }

    /// <summary>The rule set in force that it is compared with.</summary>
    public required string Against { get; init; }

    /// <summary>The goods made in a party that is not the country of import.</summary>
    public int Goods { get; init; }

    /// <summary>How many of them have the preference now and would not have it.</summary>
    public int LosePreference { get; init; }

    /// <summary>Their share of the goods, in percent; null without goods.</summary>
    public decimal? PercentOfGoods => Exact.Percent(LosePreference, Goods);

    /// <summary>The mean share of content of covered countries, in percent of customs value; null when it is known of no good.</summary>
    public decimal? MeanChinesePercent { get; init; }

    /// <summary>The goods whose duty is open under one of the two; they are in no sum of duty.</summary>
    public int DutyOpen { get; init; }

    /// <summary>The amounts, by currency, sorted by code.</summary>
    public ImmutableArray<PreferenceLossAmounts> Amounts { get; init; } = [];

    /// <summary>The amounts for a year, of the goods that state an annual quantity.</summary>
    public ImmutableArray<PreferenceLossAmounts> AnnualAmounts { get; init; } = [];
}
