using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Tries the open facts with each of their values and says what that leaves certain.</summary>
internal static class DutyWorlds
{
    /// <summary>What the good pays.</summary>
    /// <param name="data">The tariff data.</param>
    /// <param name="request">The question.</param>
    /// <param name="line">The tariff line of the good.</param>
    /// <param name="value">Its customs value.</param>
    public static TariffTreatment Treatment(TariffData data, TariffRequest request, RateLine line, decimal value)
    {
        DutyStack stack = DutyStack.Rent(data, request, line, value);
        DutyTotals totals = stack.Total([]);
        TariffTreatment treatment = stack.Pending is null && totals.Payable is { } payable
            ? new TariffTreatment
            {
                Preference = Claim(request),
                ImportProhibited = false,
                TotalDuty = totals.Duty,
                TotalFees = totals.Fees,
                TotalPayable = payable,
                TotalPercent = Exact.Percent(payable, value),
                SavingsAgainstNoPreference = Savings(stack, data, request, line, value, payable),
                Breakdown = new DutyBreakdown(data, request, line, value),
            }
            : Combine(Explore(stack), request, value, closed => Savings(stack, data, request, line, value, closed));
        stack.Return();
        return treatment;
    }

    public static PreferenceClaim Claim(TariffRequest request) => new()
    {
        RuleSet = request.Terms.RuleSetId,
        Program = request.Terms.Program,
        Status = request.Terms.Status,
        Reasons = request.Terms.Reasons,
    };

    /// <summary>What the claim of the preference saves; null when what is due without it is open or prohibited.</summary>
    private static decimal? Savings(DutyStack stack, TariffData data, TariffRequest request, RateLine line, decimal value, decimal payable)
    {
        if (request.Terms.Status != PreferenceStatus.Granted || request.WithoutPreference is not { } without)
        {
            return 0;
        }

        stack.Turn(data, request with { Terms = without, WithoutPreference = null }, line, value);
        return TotalPayable(stack) - payable;
    }

    /// <summary>The total that every world comes to; null when they differ, or one is open or prohibited.</summary>
    private static decimal? TotalPayable(DutyStack stack)
    {
        DutyTotals totals = stack.Total([]);
        if (stack.Pending is null)
        {
            return totals.Payable;
        }

        List<DutyWorld> worlds = Explore(stack);
        return IsClosed(worlds) ? worlds[0].TotalPayable : null;
    }

    private static bool IsClosed(List<DutyWorld> worlds) => worlds.TrueForAll(w => !w.Prohibited && w.TotalPayable is { } total && total == worlds[0].TotalPayable);

    private static List<DutyWorld> Explore(DutyStack stack)
    {
        var worlds = new List<DutyWorld>(2);
        Explore([], worlds, stack);
        return worlds;
    }

    /// <summary>The treatment that all worlds agree on, or the range between them.</summary>
    private static TariffTreatment Combine(List<DutyWorld> worlds, TariffRequest request, decimal value, Func<decimal, decimal?> savings)
    {
        DutyWorld first = worlds[0];
        PreferenceClaim claim = Claim(request);
        if (worlds.TrueForAll(w => w.Prohibited))
        {
            return new TariffTreatment { Preference = claim, ImportProhibited = true, NotApplied = first.NotApplied };
        }

        bool closed = IsClosed(worlds);
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
            SavingsAgainstNoPreference = closed ? savings(first.TotalPayable!.Value) : null,
            NotApplied = [.. worlds.SelectMany(w => w.NotApplied).Distinct()],
        };
    }

    /// <summary>The duty, where every world comes to the same and only a fee stays open; null when they differ.</summary>
    private static decimal? SharedDuty(List<DutyWorld> worlds) =>
        worlds.TrueForAll(w => !w.Prohibited && w.TotalDuty is { } own && own == worlds[0].TotalDuty) ? worlds[0].TotalDuty : null;

    private static void Explore(ImmutableArray<Assumption> assumed, List<DutyWorld> worlds, DutyStack stack)
    {
        DutyWorld world = stack.World(assumed);
        if (stack.Pending is not { } fact)
        {
            worlds.Add(world);
            return;
        }

        for (int choice = 0; choice < fact.Values.Length; choice++)
        {
            Explore(assumed.Add(new Assumption(fact, choice)), worlds, stack);
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
