using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Sums over the goods of entries; amounts of different currencies are never added.</summary>
internal static class EntryTotals
{
    /// <summary>The totals by entry, day and currency; the goods that state no entry are one total of each day, last.</summary>
    /// <param name="goods">The goods with the day and treatment of each, fees shared.</param>
    public static ImmutableArray<EntryTotal> Of(IEnumerable<(FinishedGood Good, DateOnly Day, TariffTreatment Treatment)> goods) =>
    [
        .. goods.GroupBy(g => (g.Good.TariffFacts?.Entry, g.Day, Currency: g.Good.Currency.ToString()))
            .Select(g => Total(g.Key.Entry, g.Key.Day, g.Key.Currency, [.. g.Select(x => (x.Good, x.Treatment))]))
            .OrderBy(t => t.Entry is null).ThenBy(t => t.Entry, StringComparer.Ordinal).ThenBy(t => t.Day).ThenBy(t => t.Currency, StringComparer.Ordinal),
    ];

    public static ImmutableArray<MeasureCost> Measures(IReadOnlyCollection<Evaluation> evaluations, Func<string, FoundVoid?> foundVoid)
    {
        var duties = evaluations.SelectMany(e => e.Tariff.Lines.GroupBy(l => l.Measure).Select(l => (Measure: l.Key, Good: e, Amount: Known(l.Select(x => x.Certain ? x.Amount : null)))));
        var fees = evaluations.SelectMany(e => e.Tariff.Fees.Select(f => (Measure: f.Fee, Good: e, f.Amount)));
        return
        [
            .. duties.Concat(fees).GroupBy(d => (d.Measure, Currency: CurrencyOf(d.Good))).Select(g => new MeasureCost
            {
                Measure = g.Key.Measure,
                Currency = g.Key.Currency,
                Goods = g.Count(),
                Amount = g.Sum(d => d.Amount ?? 0),
                OpenGoods = g.Count(d => d.Amount is null),
                FoundVoid = foundVoid(g.Key.Measure),
            }),
        ];
    }

    public static ImmutableArray<PreferenceSavings> Savings(IEnumerable<Evaluation> evaluations) =>
    [
        .. evaluations.Where(e => e.Tariff.Preference.Status == PreferenceStatus.Granted).GroupBy(CurrencyOf).Select(g => new PreferenceSavings
        {
            Currency = g.Key,
            Goods = g.Count(),
            Amount = g.Sum(e => e.Tariff.SavingsAgainstNoPreference ?? 0),
            OpenGoods = g.Count(e => e.Tariff.SavingsAgainstNoPreference is null),
        }),
    ];

    private static EntryTotal Total(string? entry, DateOnly day, string currency, ImmutableArray<(FinishedGood Good, TariffTreatment Treatment)> goods)
    {
        var entering = goods.Where(g => !g.Treatment.ImportProhibited).ToList();
        return new EntryTotal
        {
            Entry = entry,
            Day = day,
            Currency = currency,
            Goods = entering.Count,
            CustomsValue = Known(entering.Select(g => Amounts.CustomsValue(g.Good))),
            Duty = Known(entering.Select(g => g.Treatment.TotalDuty)),
            Fees = [.. entering.SelectMany(g => g.Treatment.Fees).GroupBy(f => f.Fee).Select(f => new FeeLine { Fee = f.Key, Amount = Known(f.Select(x => x.Amount)) })],
            Payable = Known(entering.Select(g => g.Treatment.TotalPayable)),
            Lower = Known(entering.Select(g => g.Treatment.Range is { } range ? range.Lower : g.Treatment.TotalPayable)),
            Upper = Known(entering.Select(g => g.Treatment.Range is { } range ? range.Upper : g.Treatment.TotalPayable)),
            Prohibited = goods.Length - entering.Count,
        };
    }

    private static string CurrencyOf(Evaluation evaluation) => evaluation.Good.Currency.ToString();

    /// <summary>The sum; null when one is not known.</summary>
    private static decimal? Known(IEnumerable<decimal?> amounts)
    {
        decimal sum = 0;
        foreach (decimal? amount in amounts)
        {
            if (amount is not { } known)
            {
                return null;
            }

            sum += known;
        }

        return sum;
    }
}
