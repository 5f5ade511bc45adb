using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The measures in force on a day with what decides between them, worked out once for every good of that day.</summary>
internal sealed class MeasuresOfDay
{
    private MeasuresOfDay(ImmutableArray<DayMeasure> measures, ImmutableArray<MeasureList> lists)
    {
        Measures = measures;
        Lists = lists;
        NamedOrigins = [.. measures.SelectMany(m => m.Measure.Origins).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal)];
    }

    /// <summary>In the order of a result.</summary>
    public ImmutableArray<DayMeasure> Measures { get; }

    /// <summary>Every list that counts on the day.</summary>
    public ImmutableArray<MeasureList> Lists { get; }

    /// <summary>Every country that some measure of the day names.</summary>
    public ImmutableArray<Country> NamedOrigins { get; }

    /// <summary>The full codes that stand for a code without a suffix on a day, found once.</summary>
    public ConcurrentDictionary<(HsCode Code, DateOnly Day), SuffixChoices> SuffixChoices { get; } = new();

    public static MeasuresOfDay Of(ImmutableArray<TariffMeasure> all, DateOnly day)
    {
        TariffMeasure[] inForce = [.. all.Where(m => m.Provisions.Any(p => p.Period.Contains(day)))];
        ImmutableArray<DayMeasure> measures = [.. inForce.Select((measure, index) => new DayMeasure
        {
            Measure = measure,
            AppliesInstead = $"{measure.ReportedAs} applies instead",
            AppliesAsGreatest = $"{measure.ReportedAs} applies instead: one duty of the group, the greatest",
            List = measure.Lists.FirstOrDefault(l => l.Period.Contains(day))?.List,
            Provisions = [.. measure.Provisions.Where(p => p.Period.Contains(day))],
            YieldsTo = [.. measure.YieldsTo.Where(y => y.Period.Contains(day)).Select(y => new DayDisplacement(y, Indices(inForce, m => y.Measures.Contains(m.Id) || (y.Group is not null && m.Group?.Name == y.Group))))],
            Stronger = Indices(inForce, m => Competes(measure, m, day) && m.Group!.Rank < measure.Group!.Rank),
            Equal = Indices(inForce, m => m != measure && Competes(measure, m, day) && m.Group!.Rank == measure.Group!.Rank),
        })];
        IEnumerable<MeasureList> lists = measures.SelectMany(m => m.Provisions.Select(p => p.When).OfType<ProvisionCondition>().SelectMany(ListsOf).Prepend(m.List)).OfType<MeasureList>();
        return new MeasuresOfDay(measures, [.. lists.Distinct()]);
    }

    /// <summary>The lists a condition looks at.</summary>
    public static IEnumerable<MeasureList?> ListsOf(ProvisionCondition condition) =>
        (condition.MetalWeightBelow?.Metals ?? []).Select(m => (MeasureList?)m.List).Append(condition.Listed?.List);

    private static bool Competes(TariffMeasure measure, TariffMeasure other, DateOnly day) =>
        measure.Group is { } own && own.ExclusiveFrom <= day && other.Group is { } group && group.Name == own.Name && group.ExclusiveFrom <= day;

    private static ImmutableArray<int> Indices(TariffMeasure[] measures, Func<TariffMeasure, bool> which) =>
        [.. Enumerable.Range(0, measures.Length).Where(i => which(measures[i]))];
}

/// <summary>A measure on a day in force; the numbers are places in the measures of the day.</summary>
internal sealed record DayMeasure
{
    public required TariffMeasure Measure { get; init; }

    /// <summary>Why a measure it displaces is not due.</summary>
    public required string AppliesInstead { get; init; }

    /// <summary>Why a measure of its group and rank that comes to less is not due.</summary>
    public required string AppliesAsGreatest { get; init; }

    /// <summary>The list that counts; null when the measure covers every code, or none on the day.</summary>
    public required MeasureList? List { get; init; }

    public required ImmutableArray<MeasureProvision> Provisions { get; init; }

    public required ImmutableArray<DayDisplacement> YieldsTo { get; init; }

    /// <summary>Measures of the group that come before it.</summary>
    public required ImmutableArray<int> Stronger { get; init; }

    /// <summary>Measures of the group and rank; the greatest duty is due.</summary>
    public required ImmutableArray<int> Equal { get; init; }
}

/// <summary>A displacement with the measures of the day it names.</summary>
internal sealed record DayDisplacement(Displacement Terms, ImmutableArray<int> Targets);
