using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Tries the open facts with each of their values and says what that leaves certain.</summary>
internal static class DutyWorlds
{
    public static List<DutyWorld> Explore(TariffData data, TariffRequest request, RateLine line, decimal value)
    {
        var worlds = new List<DutyWorld>(1);
        Explore([], worlds, data, request, line, value);
        return worlds;
    }

    /// <summary>The treatment that all worlds agree on, or the range between them.</summary>
    public static TariffTreatment Combine(List<DutyWorld> worlds, PreferenceClaim claim, decimal value)
    {
        DutyWorld first = worlds[0];
        if (worlds.Count == 1 && first.TotalPayable is { } payable)
        {
            return new TariffTreatment
            {
                Preference = claim,
                ImportProhibited = false,
                Lines = first.Lines,
                Fees = first.Fees,
                TotalDuty = first.TotalDuty,
                TotalFees = first.TotalFees,
                TotalPayable = payable,
                TotalPercent = Exact.Percent(payable, value),
                NotApplied = first.NotApplied,
                SavingsAgainstNoPreference = 0,
            };
        }

        if (worlds.TrueForAll(w => w.Prohibited))
        {
            return new TariffTreatment { Preference = claim, ImportProhibited = true, NotApplied = first.NotApplied };
        }

        bool closed = worlds.TrueForAll(w => !w.Prohibited && w.TotalPayable is { } total && total == first.TotalPayable);
        return new TariffTreatment
        {
            Preference = claim,
            ImportProhibited = false,
            Lines = closed ? Agreed(worlds) : Merged(worlds),
            Fees = MergedFees(worlds.FindAll(w => !w.Prohibited)),
            TotalDuty = closed ? first.TotalDuty : SharedDuty(worlds),
            TotalFees = closed ? first.TotalFees : null,
            TotalPayable = closed ? first.TotalPayable : null,
            TotalPercent = closed ? Exact.Percent(first.TotalPayable, value) : null,
            Range = closed ? null : Range(worlds),
            SavingsAgainstNoPreference = closed ? 0 : null,
            NotApplied = [.. worlds.SelectMany(w => w.NotApplied).Distinct()],
        };
    }

    /// <summary>The duty, where every world comes to the same and only a fee stays open; null when they differ.</summary>
    private static decimal? SharedDuty(List<DutyWorld> worlds) =>
        worlds.TrueForAll(w => !w.Prohibited && w.TotalDuty is { } own && own == worlds[0].TotalDuty) ? worlds[0].TotalDuty : null;

    private static void Explore(ImmutableArray<Assumption> assumed, List<DutyWorld> worlds, TariffData data, TariffRequest request, RateLine line, decimal value)
    {
        var assumptions = new Assumptions(assumed);
        DutyWorld world = new DutyStack(data, request, line, value, assumptions).Compute();
        if (assumptions.Pending is not { } fact)
        {
            worlds.Add(world);
            return;
        }

        for (int choice = 0; choice < fact.Values.Length; choice++)
        {
            Explore(assumed.Add(new Assumption(fact, choice)), worlds, data, request, line, value);
        }
    }

    // Where all worlds come to one total the lines of the first add up to it; one that some world has otherwise is not certain.
    private static ImmutableArray<DutyLine> Agreed(List<DutyWorld> worlds) =>
        [.. worlds[0].Lines.Select(line => worlds.TrueForAll(w => w.Lines.Contains(line)) ? line : line with { Certain = false })];

    private static ImmutableArray<DutyLine> Merged(List<DutyWorld> worlds)
    {
        var merged = new MergedLines(worlds.Count);
        worlds.ForEach(w => merged.Add(w.Lines));
        return merged.ToImmutable();
    }

    // A fee that some world has otherwise is open; so is one that some world lacks.
    private static ImmutableArray<FeeLine> MergedFees(List<DutyWorld> worlds)
    {
        FeeLine[] all = [.. worlds.SelectMany(w => w.Fees).DistinctBy(f => f.Fee)];
        return [.. all.Select(fee => worlds.TrueForAll(w => w.Fees.Any(f => f.Fee == fee.Fee && f.Amount == fee.Amount)) ? fee : fee with { Amount = null, Why = "turns on a fact that is not stated" })];
    }

    private static DutyRange Range(List<DutyWorld> worlds)
    {
        (decimal? lower, decimal? upper) = Bounds(worlds);
        return new DutyRange { Lower = lower, Upper = upper, DependsOn = [.. Facts(worlds).SelectMany(f => Dependencies(f, worlds))] };
    }

    private static IEnumerable<OpenFact> Facts(List<DutyWorld> worlds) =>
        worlds.SelectMany(w => w.Assumed).Select(a => a.Fact).DistinctBy(f => f.Key).OrderBy(f => f.Fact, StringComparer.Ordinal).ThenBy(f => f.Key, StringComparer.Ordinal);

    private static (decimal? Lower, decimal? Upper) Bounds(IEnumerable<DutyWorld> worlds)
    {
        decimal? lower = null;
        decimal? upper = null;
        bool open = false;
        foreach (DutyWorld world in worlds)
        {
            decimal? total = world.TotalPayable;
            open |= total is null;
            lower = total is null || lower < total ? lower : total;
            upper = total is null || upper > total ? upper : total;
        }

        return (lower, open ? null : upper);
    }

    private static IEnumerable<RangeDependency> Dependencies(OpenFact fact, List<DutyWorld> worlds) => Dependency(fact, worlds) is { } dependency
        ? fact.AlsoNeeded.Select(name => dependency with { Fact = name }).Prepend(dependency).OrderBy(d => d.Fact, StringComparer.Ordinal)
        : [];

    // A fact matters when the bounds move with its value; of values that give the same bounds the first is named.
    private static RangeDependency? Dependency(OpenFact fact, List<DutyWorld> worlds)
    {
        List<(string Value, decimal? Lower, decimal? Upper, bool Prohibited)> byValue = [];
        for (int choice = 0; choice < fact.Values.Length; choice++)
        {
            List<DutyWorld> same = worlds.FindAll(w => w.Assumed.Any(a => a.Fact.Key == fact.Key && a.Choice == choice));
            if (same.Count > 0)
            {
                (decimal? lower, decimal? upper) = Bounds(same);
                byValue.Add((fact.Values[choice], lower, upper, same.TrueForAll(w => w.Prohibited)));
            }
        }

        if (byValue.Select(v => (v.Lower, v.Upper)).Distinct().Count() < 2)
        {
            return null;
        }

        var low = byValue.OrderBy(v => v.Lower ?? decimal.MaxValue).ThenBy(v => v.Upper ?? decimal.MaxValue).First();
        var high = byValue.OrderByDescending(v => v.Upper ?? decimal.MaxValue).ThenByDescending(v => v.Lower ?? decimal.MaxValue).First();
        return new RangeDependency
        {
            Fact = fact.Fact,
            LowerIf = low.Value,
            UpperIf = high.Prohibited ? $"{high.Value}: import prohibited" : high.Value,
            Cite = fact.Cite,
        };
    }
}
