using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Tries the open facts with each of their values and says what that leaves certain, in figures.</summary>
internal static class DutyWorlds
{
    /// <summary>What the good pays.</summary>
    /// <param name="data">The tariff data.</param>
    /// <param name="request">The question.</param>
    /// <param name="line">The tariff line of the good.</param>
    /// <param name="value">Its customs value.</param>
    public static TariffTreatment Treatment(TariffData data, in TariffRequest request, RateLine line, decimal value)
    {
        DutyStack stack = DutyStack.Rent(data, request, line, value);
        DutyTotals totals = stack.Total([]);
        List<DutyWorld>? worlds = stack.Pending is null ? null : Explore(stack, written: false);
        bool closed = worlds is null ? totals.Payable is not null : IsClosed(worlds);
        if (worlds is not null)
        {
            totals = closed ? worlds[0].Totals : new DutyTotals(SharedDuty(worlds), null, worlds.TrueForAll(w => w.Prohibited));
        }

        var breakdown = new DutyBreakdown(data, request);
        var treatment = new TariffTreatment
        {
            Preference = request.Terms.Claim,
            ImportProhibited = totals.Prohibited,
            TotalDuty = totals.Duty,
            TotalFees = closed ? totals.Fees : null,
            TotalPayable = closed ? totals.Payable : null,
            TotalPercent = closed ? Exact.Percent(totals.Payable, value) : null,
            Range = closed || totals.Prohibited ? null : Range(worlds, totals, breakdown),
            SavingsAgainstNoPreference = closed ? Savings(stack, data, request, line, value, totals.Payable!.Value) : null,
            Breakdown = breakdown,
        };
        stack.Return();
        return treatment;
    }

    /// <summary>Every computation that the open facts allow.</summary>
    /// <param name="stack">The stack of the good.</param>
    /// <param name="written">True to write the lines of each.</param>
    public static List<DutyWorld> Explore(DutyStack stack, bool written)
    {
        var worlds = new List<DutyWorld>(2);
        Explore([], worlds, stack, written);
        return worlds;
    }

    public static bool IsClosed(List<DutyWorld> worlds)
    {
        decimal? total = worlds[0].TotalPayable;
        foreach (DutyWorld world in worlds)
        {
            if (world.TotalPayable is null || world.TotalPayable != total)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The least and the greatest total; null when open.</summary>
    public static (decimal? Lower, decimal? Upper) Bounds(List<DutyWorld> worlds)
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

    private static void Explore(ImmutableArray<Assumption> assumed, List<DutyWorld> worlds, DutyStack stack, bool written)
    {
        DutyTotals totals = stack.Total(assumed);
        if (stack.Pending is not { } fact)
        {
            worlds.Add(written ? stack.World(assumed) : new DutyWorld { Assumed = assumed, Totals = totals });
            return;
        }

        for (int choice = 0; choice < fact.Values.Length; choice++)
        {
            Explore(assumed.Add(new Assumption(fact, choice)), worlds, stack, written);
        }
    }

    /// <summary>What the claim of the preference saves; null when what is due without it is open or prohibited.</summary>
    private static decimal? Savings(DutyStack stack, TariffData data, in TariffRequest request, RateLine line, decimal value, decimal payable)
    {
        if (request.Terms.Status != PreferenceStatus.Granted || request.WithoutPreference is not { } without)
        {
            return 0;
        }

        stack.Turn(data, request, without, line, value);
        DutyTotals totals = stack.Total([]);
        if (stack.Pending is null)
        {
            return totals.Payable - payable;
        }

        List<DutyWorld> worlds = Explore(stack, written: false);
        return IsClosed(worlds) ? worlds[0].TotalPayable - payable : null;
    }

    private static DutyRange Range(List<DutyWorld>? worlds, DutyTotals totals, DutyBreakdown breakdown)
    {
        (decimal? lower, decimal? upper) = worlds is null ? (totals.Payable, null) : Bounds(worlds);
        return new DutyRange { Lower = lower, Upper = upper, Breakdown = breakdown };
    }

    /// <summary>The duty, where every world comes to the same and only a fee stays open; null when they differ.</summary>
    private static decimal? SharedDuty(List<DutyWorld> worlds)
    {
        decimal? duty = worlds[0].Totals.Duty;
        foreach (DutyWorld world in worlds)
        {
            if (world.Totals.Duty is null || world.Totals.Duty != duty)
            {
                return null;
            }
        }

        return duty;
    }
}
