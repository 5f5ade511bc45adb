using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Adds amounts up, currency by currency.</summary>
internal sealed class AmountSums
{
    private const string Customs = "customs";
    private const string China = "china";
    private const string Duty = "duty";
    private const string Payable = "payable";
    private readonly Dictionary<(string Kind, string Code), CurrencyAmount> _sums = [];

    public ImmutableArray<CurrencyAmount> CustomsValue => Of(Customs);

    public ImmutableArray<CurrencyAmount> ChineseValue => Of(China);

    public ImmutableArray<CurrencyAmount> TotalDuty => Of(Duty);

    public ImmutableArray<CurrencyAmount> TotalPayable => Of(Payable);

    /// <summary>What an amount of a good comes to in a year; null when the good states no annual quantity.</summary>
    public static decimal? InAYear(FinishedGood good, decimal amount) =>
        good.AnnualQuantity is { } annual && (good.Quantity ?? 1) is var quantity && quantity != 0 ? Exact.Quotient(amount * annual, quantity) : null;

    public void Add(Evaluation evaluation, Func<decimal, decimal?> weigh)
    {
        FinishedGood good = evaluation.Good;
        Add(Customs, good.Currency, good.CustomsValue ?? good.TransactionValue, weigh);
        Add(China, good.Currency, evaluation.ChineseContent.Value, weigh);
        Add(Duty, good.Currency, evaluation.Tariff.TotalDuty, weigh);
        Add(Payable, good.Currency, evaluation.Tariff.TotalPayable, weigh);
    }

    private void Add(string kind, Currency currency, decimal? amount, Func<decimal, decimal?> weigh)
    {
        if (amount is { } known && weigh(known) is { } weighed)
        {
            decimal before = _sums.TryGetValue((kind, currency.Code), out CurrencyAmount? sum) ? sum.Amount : 0;
            _sums[(kind, currency.Code)] = new() { Currency = currency, Amount = before + weighed };
        }
    }

    private ImmutableArray<CurrencyAmount> Of(string kind) => [.. _sums.Where(s => s.Key.Kind == kind).OrderBy(s => s.Key.Code, StringComparer.Ordinal).Select(s => s.Value)];
}
