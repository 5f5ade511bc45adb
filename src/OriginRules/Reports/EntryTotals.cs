using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Sums over the goods of entries; amounts of different currencies are never added.</summary>
internal static class EntryTotals
{
    public static ImmutableArray<EntryTotal> Of(IEnumerable<Evaluation> evaluations) =>
        [.. evaluations.GroupBy(e => (e.Good.TariffFacts?.Entry, Currency: CurrencyOf(e))).Select(g => Total(g.Key.Entry, g.Key.Currency, [.. g]))];

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

    private static EntryTotal Total(string? entry, string currency, ImmutableArray<Evaluation> goods)
    {
        TariffTreatment[] entering = [.. goods.Select(g => g.Tariff).Where(t => !t.ImportProhibited)];
        return new EntryTotal
        {
            Entry = entry,
            Currency = currency,
            Goods = goods.Length,
            CustomsValue = Known(goods.Select(g => g.Good.CustomsValue ?? g.Good.TransactionValue)),
            Duty = Known(entering.Select(t => t.TotalDuty)),
            Fees = [.. entering.SelectMany(t => t.Fees).GroupBy(f => f.Fee).Select(f => new FeeLine { Fee = f.Key, Amount = Known(f.Select(x => x.Amount)) })],
            Payable = Known(entering.Select(t => t.TotalPayable)),
            Least = Known(entering.Select(t => t.TotalPayable ?? t.Range?.Lower)),
            Most = Known(entering.Select(t => t.TotalPayable ?? t.Range?.Upper)),
            Prohibited = goods.Length - entering.Length,
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
