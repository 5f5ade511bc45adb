using System.Collections.Immutable;
using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Reports what contradicts itself in the tariff data: periods that overlap or leave a gap, and references that lead nowhere.</summary>
internal static class MeasureChecks
{
    private const string EveryGroup = "";

    /// <summary>Checks one measure by itself.</summary>
    public static void Check(TariffMeasure measure, LoadProblems problems)
    {
        var report = new Report($"measures/{measure.Id}.json", problems);
        InOrder(report, "lists", [.. measure.Lists.Select(l => l.Period)]);
        foreach (EffectivePeriod period in measure.Provisions.Select(p => p.Period).Concat(measure.YieldsTo.Select(y => y.Period)).Where(p => p.To <= p.From))
        {
            report.Add("to", Day(period.To), $"a day after {Day(period.From)}");
        }

        for (int i = 0; i < measure.Provisions.Length; i++)
        {
            NotNegative(report, $"provisions[{i}].percent", measure.Provisions[i].Percent);
            NotNegative(report, $"provisions[{i}].atMostPercent", measure.Provisions[i].AtMostPercent ?? 0);
        }

        string[] groups = [.. measure.Provisions.SelectMany(p => p.Groups).Distinct().Order(StringComparer.Ordinal)];
        foreach (string group in groups.Length == 0 ? [EveryGroup] : groups)
        {
            Unreachable(report, measure, group);
            Gaps(report, group, [.. measure.Provisions.Where(p => In(p, group)).Select(p => p.Period)]);
        }

        Displacements(report, measure.YieldsTo);
    }

    /// <summary>Checks what measures say of each other.</summary>
    public static void CheckReferences(IReadOnlyCollection<TariffMeasure> measures, LoadProblems problems)
    {
        HashSet<string> groups = [.. measures.Select(m => m.Group?.Name).OfType<string>()];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (TariffMeasure measure in measures.Where(m => !ids.Add(m.Id)))
        {
            new Report($"measures/{measure.Id}.json", problems).Add("id", measure.Id, "an id no other measure has");
        }

        foreach (TariffMeasure measure in measures)
        {
            var report = new Report($"measures/{measure.Id}.json", problems);
            foreach (Displacement displacement in measure.YieldsTo)
            {
                foreach (string target in displacement.Measures.Where(t => !ids.Contains(t)))
                {
                    report.Add("yieldsTo.measures", target, "the id of a measure");
                }

                if (displacement.Group is { } group && !groups.Contains(group))
                {
                    report.Add("yieldsTo.group", group, "the name of a group");
                }
            }
        }
    }

    /// <summary>Checks that no measure takes the name of a line the engine makes itself.</summary>
    public static void CheckNames(IEnumerable<TariffMeasure> measures, LineNames names, LoadProblems problems)
    {
        foreach (TariffMeasure measure in measures)
        {
            var report = new Report($"measures/{measure.Id}.json", problems);
            if (names.All.Contains(measure.Id))
            {
                report.Add("id", measure.Id, $"an id other than {string.Join(", ", names.All)}, lines of their own");
            }
            else if (names.All.Contains(measure.ReportedAs))
            {
                report.Add("reportedAs", measure.ReportedAs, $"a name other than {string.Join(", ", names.All)}, lines of their own");
            }
        }
    }

    /// <summary>Checks that a measure names groups its lists have; reads the lists.</summary>
    /// <exception cref="RuleSetException">A list has a cell that cannot be read.</exception>
    public static void CheckGroups(TariffMeasure measure, LoadProblems problems)
    {
        HashSet<string> known = [.. measure.Lists.SelectMany(l => l.List.Groups)];
        var report = new Report($"measures/{measure.Id}.json", problems);
        foreach (string group in measure.Provisions.SelectMany(p => p.Groups).Concat(measure.YieldsTo.SelectMany(y => y.OwnGroups)).Where(g => !known.Contains(g)))
        {
            report.Add("provisions.groups", group, $"one of {string.Join(", ", known.Order(StringComparer.Ordinal))}");
        }

        foreach (ListCondition condition in measure.Provisions.Select(p => p.When?.Listed).OfType<ListCondition>())
        {
            foreach (string group in condition.Groups.Except(condition.List.Groups))
            {
                report.Add("provisions.when.listed.groups", group, $"one of {string.Join(", ", condition.List.Groups.Order(StringComparer.Ordinal))}");
            }
        }

        foreach (string overlap in measure.Lists.SelectMany(l => l.List.Overlaps()))
        {
            report.Add("list", overlap, "each code in one group on a day");
        }
    }

    /// <summary>Reports periods that should follow each other without a gap and do not.</summary>
    public static void InOrder(LoadProblems problems, string file, string place, ImmutableArray<EffectivePeriod> periods) => InOrder(new Report(file, problems), place, periods);

    private static void InOrder(Report report, string place, ImmutableArray<EffectivePeriod> periods)
    {
        for (int i = 1; i < periods.Length; i++)
        {
            if (periods[i].From is null || periods[i].From != periods[i - 1].To)
            {
                report.Add($"{place}[{i}].from", Day(periods[i].From), $"{Day(periods[i - 1].To)}, the day the period before it ends");
            }
        }
    }

    private static void NotNegative(Report report, string place, decimal percent)
    {
        if (percent < 0)
        {
            report.Add(place, JsonEmitter.Canonical(percent), "0 or more");
        }
    }

    // The first provision that fits applies, so nothing after one without a condition is reached while it is in force.
    private static void Unreachable(Report report, TariffMeasure measure, string group)
    {
        ImmutableArray<MeasureProvision> provisions = measure.Provisions;
        for (int i = 0; i < provisions.Length; i++)
        {
            for (int j = i + 1; provisions[i].When is null && In(provisions[i], group) && j < provisions.Length; j++)
            {
                if (In(provisions[j], group) && Overlap(provisions[i].Period, provisions[j].Period))
                {
                    report.Add($"provisions[{j}]", $"{provisions[j].Heading} from {Day(provisions[j].Period.From)}", $"days that do not overlap provisions[{i}], {provisions[i].Heading} to {Day(provisions[i].Period.To)}, which has no condition");
                }
            }
        }
    }

    private static void Gaps(Report report, string group, ImmutableArray<EffectivePeriod> periods)
    {
        DateOnly end = DateOnly.MinValue;
        foreach (EffectivePeriod period in periods.OrderBy(p => p.From ?? DateOnly.MinValue))
        {
            DateOnly from = period.From ?? DateOnly.MinValue;
            if (end != DateOnly.MinValue && from > end)
            {
                report.Add("provisions", $"none {(group == EveryGroup ? "" : $"for {group} ")}from {Day(end)} to {Day(from)}", "no day without a provision between the first and the last; write one that is free");
            }

            DateOnly to = period.To ?? DateOnly.MaxValue;
            end = to > end ? to : end;
        }
    }

    private static void Displacements(Report report, ImmutableArray<Displacement> all)
    {
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = i + 1; j < all.Length; j++)
            {
                bool same = (all[i].Group is { } group && group == all[j].Group) || all[i].Measures.Intersect(all[j].Measures).Any();
                bool own = all[i].OwnGroups.IsEmpty || all[j].OwnGroups.IsEmpty || all[i].OwnGroups.Intersect(all[j].OwnGroups).Any();
                if (same && own && Overlap(all[i].Period, all[j].Period))
                {
                    report.Add($"yieldsTo[{j}]", $"from {Day(all[j].Period.From)}", $"days that do not overlap yieldsTo[{i}], which names the same measure");
                }
            }
        }
    }

    private static bool In(MeasureProvision provision, string group) => provision.Groups.IsEmpty || provision.Groups.Contains(group);

    private static bool Overlap(EffectivePeriod left, EffectivePeriod right) =>
        (left.From ?? DateOnly.MinValue) < (right.To ?? DateOnly.MaxValue) && (right.From ?? DateOnly.MinValue) < (left.To ?? DateOnly.MaxValue);

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "open";

    private sealed record Report(string File, LoadProblems Problems)
    {
        public void Add(string place, string value, string expected) => Problems.Add(File, 0, place, value, expected);
    }
}
