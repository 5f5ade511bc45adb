using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What the goods of a comparison come to under one rule set.</summary>
public sealed record RuleSetTotals
{
    /// <summary>The id of the rule set the answer is under.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The number of goods.</summary>
    public int Goods { get; init; }

    /// <summary>How many originate.</summary>
    public int Originating { get; init; }

    /// <summary>How many do not.</summary>
    public int NonOriginating { get; init; }

    /// <summary>How many are undetermined.</summary>
    public int Undetermined { get; init; }

    /// <summary>How many originate here and not under the first rule set compared.</summary>
    public int GainOrigin { get; init; }

    /// <summary>How many originate under the first rule set compared and not here.</summary>
    public int LoseOrigin { get; init; }

    /// <summary>How many get the preference.</summary>
    public int PreferenceGranted { get; init; }

    /// <summary>How many have a violation.</summary>
    public int Violations { get; init; }

    /// <summary>How many are near a threshold.</summary>
    public int NearThreshold { get; init; }

    /// <summary>How many have no single total payable: a range, a prohibition or a missing value.</summary>
    public int Open { get; init; }

    /// <summary>How many have a content of covered countries that cannot be told.</summary>
    public int ChineseValueOpen { get; init; }

    /// <summary>The customs value of the goods that state it.</summary>
    public ImmutableArray<CurrencyAmount> CustomsValue { get; init; } = [];

    /// <summary>The traced value from covered countries of the goods for which it can be told.</summary>
    public ImmutableArray<CurrencyAmount> ChineseValue { get; init; } = [];

    /// <summary>The duty of the goods that have a total.</summary>
    public ImmutableArray<CurrencyAmount> TotalDuty { get; init; } = [];

    /// <summary>The total payable of the goods that have one, by currency, sorted by code.</summary>
    public ImmutableArray<CurrencyAmount> TotalPayable { get; init; } = [];

    /// <summary>The same amounts for a year.</summary>
    public AnnualTotals Annual { get; init; } = new();
}
