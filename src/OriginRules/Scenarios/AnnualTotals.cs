using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Amounts for the annual quantity: each good's amount times its annual quantity, divided by its quantity. Goods without an annual quantity are left out.</summary>
public sealed record AnnualTotals
{
    /// <summary>The goods that state an annual quantity.</summary>
    public int Goods { get; init; }

    /// <summary>Their customs value.</summary>
    public ImmutableArray<CurrencyAmount> CustomsValue { get; init; } = [];

    /// <summary>Their value from covered countries.</summary>
    public ImmutableArray<CurrencyAmount> ChineseValue { get; init; } = [];

    /// <summary>Their duty.</summary>
    public ImmutableArray<CurrencyAmount> TotalDuty { get; init; } = [];

    /// <summary>Their duty and fees.</summary>
    public ImmutableArray<CurrencyAmount> TotalPayable { get; init; } = [];
}
