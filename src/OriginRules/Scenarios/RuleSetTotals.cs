using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What all goods of a comparison come to under one rule set.</summary>
public sealed record RuleSetTotals
{
    /// <summary>The rule set.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The number of goods.</summary>
    public int Goods { get; init; }

    /// <summary>How many originate.</summary>
    public int Originating { get; init; }

    /// <summary>How many do not.</summary>
    public int NonOriginating { get; init; }

    /// <summary>How many are undetermined.</summary>
    public int Undetermined { get; init; }

    /// <summary>How many get the preference.</summary>
    public int PreferenceGranted { get; init; }

    /// <summary>How many have no single total payable: a range, a prohibition or a missing value.</summary>
    public int Open { get; init; }

    /// <summary>The total payable of the goods that have one, by currency, sorted by code.</summary>
    public ImmutableArray<CurrencyAmount> TotalPayable { get; init; } = [];
}
