using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The days on which the tariff data says something new.</summary>
internal static class TariffChanges
{
    /// <param name="data">The tariff data.</param>
    /// <param name="code">The code asked about; null for every code.</param>
    /// <param name="from">The first day; it is no change itself.</param>
    /// <param name="to">The last day, inclusive.</param>
    public static ImmutableArray<DateOnly> Days(TariffData data, HsCode? code, DateOnly from, DateOnly to)
    {
        TariffMeasure[] measures = [.. data.Measures.Where(m => Reaches(m, code))];
        SortedSet<DateOnly> days = OfProvisions(measures);
        AddAll(days, measures.SelectMany(ListsOf).Distinct().SelectMany(l => l.Periods(code)));
        AddAll(days, data.Settings.ProcessingFees.Select(f => f.Period));
        AddAll(days, data.Settings.ColumnTwoOrigins.Select(o => o.Period));
        days.UnionWith(data.Settings.RateConfidence.Select(c => c.From));
        days.Add(data.Settings.CoverageFrom);
        days.UnionWith(data.Settings.Seasons.ChangeDays(code, from, to));
        return [.. days.Where(d => d > from && d <= to)];
    }

    /// <summary>The days on which a provision, a displacement or the list of a measure changes; without the rows of lists, which are read when they are needed.</summary>
    public static SortedSet<DateOnly> OfProvisions(IEnumerable<TariffMeasure> measures)
    {
        var days = new SortedSet<DateOnly>();
        foreach (TariffMeasure measure in measures)
        {
            AddAll(days, measure.Provisions.Select(p => p.Period));
            AddAll(days, measure.YieldsTo.Select(y => y.Period));
            AddAll(days, measure.Lists.Select(l => l.Period));
            Add(days, measure.Group?.ExclusiveFrom);
        }

        return days;
    }

    private static bool Reaches(TariffMeasure measure, HsCode? code) =>
        code is not { } asked || measure.Lists.IsEmpty || measure.Lists.Any(l => l.List.Touches(asked));

    private static IEnumerable<MeasureList> ListsOf(TariffMeasure measure) =>
        measure.Lists.Select(l => l.List).Concat(measure.Provisions.SelectMany(p => p.When is { } when ? MeasuresOfDay.ListsOf(when) : []).OfType<MeasureList>()).Distinct();

    private static void AddAll(SortedSet<DateOnly> days, IEnumerable<EffectivePeriod> periods)
    {
        foreach (EffectivePeriod period in periods)
        {
            Add(days, period.From);
            Add(days, period.To);
        }
    }

    private static void Add(SortedSet<DateOnly> days, DateOnly? day)
    {
        if (day is { } known)
        {
            days.Add(known);
        }
    }
}
