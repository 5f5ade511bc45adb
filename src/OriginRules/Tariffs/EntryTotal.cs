using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What the goods of one entry pay together, after they share its fees; an amount is null when it is open for one of them.</summary>
internal sealed record EntryTotal
{
    public required string Entry { get; init; }

    public required DateOnly Day { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The ids of the goods, ordinal.</summary>
    public required ImmutableArray<string> Goods { get; init; }

    public required decimal? CustomsValue { get; init; }

    public required decimal? Duty { get; init; }

    public required decimal? Fees { get; init; }

    public required decimal? Payable { get; init; }

    /// <summary>The least the entry pays; null when open downward.</summary>
    public required decimal? Lower { get; init; }

    /// <summary>The most the entry pays; null when open upward.</summary>
    public required decimal? Upper { get; init; }

    /// <summary>The totals of the entries that goods state, by entry, day and currency; a good that may not enter is in none.</summary>
    /// <param name="settings">The tariff settings.</param>
    /// <param name="goods">The goods with the day and treatment of each, before they share fees, in any order.</param>
    public static ImmutableArray<EntryTotal> Of(TariffSettings settings, IReadOnlyList<(FinishedGood Good, DateOnly Day, TariffTreatment Treatment)> goods)
    {
        ImmutableArray<TariffTreatment> shared = EntryFees.Shared(settings, goods);
        return
        [
            .. goods.Select((g, i) => (g.Good, g.Day, Treatment: shared[i]))
                .Where(g => g.Good.TariffFacts?.Entry is not null && !g.Treatment.ImportProhibited)
                .GroupBy(g => (Entry: g.Good.TariffFacts!.Entry!, g.Day, g.Good.Currency))
                .Select(e => new EntryTotal
                {
                    Entry = e.Key.Entry,
                    Day = e.Key.Day,
                    Currency = e.Key.Currency,
                    Goods = [.. e.Select(g => g.Good.Id).Order(StringComparer.Ordinal)],
                    CustomsValue = Sum(e.Select(g => Amounts.CustomsValue(g.Good))),
                    Duty = Sum(e.Select(g => g.Treatment.TotalDuty)),
                    Fees = Sum(e.Select(g => g.Treatment.TotalFees)),
                    Payable = Sum(e.Select(g => g.Treatment.TotalPayable)),
                    Lower = Sum(e.Select(g => g.Treatment.Range is { } range ? range.Lower : g.Treatment.TotalPayable)),
                    Upper = Sum(e.Select(g => g.Treatment.Range is { } range ? range.Upper : g.Treatment.TotalPayable)),
                })
                .OrderBy(t => t.Entry, StringComparer.Ordinal).ThenBy(t => t.Day).ThenBy(t => t.Currency.Code, StringComparer.Ordinal),
        ];
    }

    private static decimal? Sum(IEnumerable<decimal?> amounts)
    {
        decimal? sum = 0;
        foreach (decimal? amount in amounts)
        {
            sum += amount;
        }

        return sum;
    }
}
