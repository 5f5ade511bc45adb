using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>The lines of entries for the broker, with what each entry pays, what each measure costs and what the preference saves.</summary>
public sealed record EntryReport
{
    /// <summary>The goods, those of one entry together, in the order of the input.</summary>
    public required ImmutableArray<EntryGood> Goods { get; init; }

    /// <summary>What each entry pays.</summary>
    public required ImmutableArray<EntryTotal> Entries { get; init; }

    /// <summary>What each measure and fee costs.</summary>
    public required ImmutableArray<MeasureCost> Measures { get; init; }

    /// <summary>What the preference saves.</summary>
    public required ImmutableArray<PreferenceSavings> Savings { get; init; }

    /// <summary>The report on evaluations of one rule set; goods of one entry already share its fees.</summary>
    /// <param name="evaluations">Read once; goods of one entry need not follow one another.</param>
    /// <param name="foundVoid">The judgment on a measure by its name; null when it stands.</param>
    public static EntryReport Of(IEnumerable<Evaluation> evaluations, Func<string, FoundVoid?> foundVoid)
    {
        List<Evaluation> all = [.. evaluations];
        List<Evaluation> together = [.. all.GroupBy(e => e.Good.TariffFacts?.Entry is { } entry ? "e" + entry : "", StringComparer.Ordinal).SelectMany(g => g)];
        return new EntryReport
        {
            Goods = [.. together.Select(e => new EntryGood { Evaluation = e, Lines = EntryLines.Of(e) })],
            Entries = EntryTotals.Of(together.Select(e => (e.Good, e.AsOf, e.Tariff))),
            Measures = EntryTotals.Measures(together, foundVoid),
            Savings = EntryTotals.Savings(together),
        };
    }
}
