using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Adds up a comparison by country of production, chapter, plant (the producer's name) and supplier.</summary>
/// <remarks>A good counts under each supplier that a line of its bill names, so suppliers overlap; the others add up to the whole. Not safe to share between threads.</remarks>
public sealed class ComparisonRollups
{
    private const int ChapterDigits = 2;
    private const string Unknown = "unknown";
    private static readonly ImmutableArray<string> Order = ["productionCountry", "chapter", "plant", "supplier"];

    private readonly SortedDictionary<(int By, string Key), ComparisonTotals> _totals = new(Comparer<(int By, string Key)>.Create(
        static (a, b) => a.By != b.By ? a.By.CompareTo(b.By) : string.CompareOrdinal(a.Key, b.Key)));

    /// <summary>Counts a good.</summary>
    /// <param name="good">A good with its evaluation under every rule set.</param>
    public void Add(GoodComparison good)
    {
        FinishedGood bill = good.Evaluations[0].Good;
        ImmutableArray<IEnumerable<string?>> keys =
        [
            [bill.ProductionCountry?.Code],
            [bill.Hts.IsDefault ? null : bill.Hts.Truncate(ChapterDigits).ToString()],
            [bill.Producer?.Name],
            [.. Suppliers(bill.Components).Distinct(StringComparer.Ordinal)],
        ];
        for (int by = 0; by < keys.Length; by++)
        {
            foreach (string? key in keys[by])
            {
                (int By, string Key) place = (by, key ?? Unknown);
                if (!_totals.TryGetValue(place, out ComparisonTotals? totals))
                {
                    _totals[place] = totals = new();
                }

                totals.Add(good);
            }
        }
    }

    /// <summary>The rollups, sorted by what they share.</summary>
    public ImmutableArray<ComparisonRollup> All() => [.. _totals.Select(t => new ComparisonRollup { By = Order[t.Key.By], Key = t.Key.Key, Totals = t.Value.ByRuleSet() })];

    private static IEnumerable<string> Suppliers(ImmutableArray<Component> lines) =>
        lines.SelectMany(l => Suppliers(l.Components).Concat(l.Supplier?.Name is { } name ? [name] : []));
}
