using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The fees of a good, and of the goods that share an entry.</summary>
internal static class EntryFees
{
    public static ImmutableArray<FeeLine> Of(DutyFacts facts)
    {
        LineNames names = facts.Settings.Names;
        HarborFee harbor = facts.Settings.HarborFee;
        bool ocean = facts.ArrivesByOcean(out bool stated);
        return
        [
            Processing(facts),
            new FeeLine
            {
                Fee = names.HarborFee,
                Amount = ocean ? Exact.PercentOf(harbor.Percent, facts.Value) : 0,
                Why = ocean ? harbor.WhyDue : stated ? harbor.WhyNotByOcean : harbor.WhyNotStated,
            },
        ];
    }

    /// <summary>Shares the minimum and maximum of an entry among its goods, by customs value.</summary>
    /// <param name="settings">The tariff settings.</param>
    /// <param name="goods">The goods with the day and treatment of each, in any order.</param>
    /// <returns>The treatments in the same order; those of goods without an entry, or that are open or prohibited, as they were.</returns>
    public static ImmutableArray<TariffTreatment> Shared(TariffSettings settings, IReadOnlyList<(FinishedGood Good, DateOnly Day, TariffTreatment Treatment)> goods)
    {
        TariffTreatment[] shared = [.. goods.Select(g => g.Treatment)];
        foreach (IGrouping<(string, DateOnly, Currency), int> entry in Enumerable.Range(0, goods.Count)
            .Where(i => goods[i].Good.TariffFacts?.Entry is not null && ChargedValue(settings, goods[i]) > 0)
            .GroupBy(i => (goods[i].Good.TariffFacts!.Entry!, goods[i].Day, goods[i].Good.Currency)))
        {
            decimal value = entry.Sum(i => ChargedValue(settings, goods[i]));
            FinishedGood first = goods[entry.First()].Good;
            if (Rate(settings, entry.Key.Item2) is not { } fee)
            {
                continue;
            }

            decimal total = Bounded(fee, Exact.PercentOf(fee.Percent, value), d => InCurrency(first, d));
            foreach (int i in entry)
            {
                decimal part = Exact.Quotient(total * ChargedValue(settings, goods[i]), value);
                shared[i] = WithProcessingFee(settings, shared[i], part, Amounts.CustomsValue(goods[i].Good));
            }
        }

        return [.. shared];
    }

    private static FeeLine Processing(DutyFacts facts)
    {
        TariffSettings settings = facts.Settings;
        string name = settings.Names.ProcessingFee;
        if (facts.Granted)
        {
            return new FeeLine { Fee = name, Amount = 0, Why = settings.ProcessingFeeExemptCite };
        }

        if (Rate(settings, facts.Day) is not { } fee)
        {
            return new FeeLine { Fee = name, Amount = null, Why = "no rate on file for the day" };
        }

        decimal amount = Exact.PercentOf(fee.Percent, facts.Value);
        return facts.Stated.Entry is null
            ? new FeeLine { Fee = name, Amount = amount, Why = fee.WhyWithoutEntry }
            : new FeeLine { Fee = name, Amount = Bounded(fee, amount, facts.FromDollars), Why = fee.WhyInEntry };
    }

    private static ProcessingFee? Rate(TariffSettings settings, DateOnly day)
    {
        foreach (ProcessingFee fee in settings.ProcessingFees)
        {
            if (fee.Period.Contains(day))
            {
                return fee;
            }
        }

        return null;
    }

    private static decimal Bounded(ProcessingFee fee, decimal amount, Func<decimal?, decimal?> inCurrency)
    {
        if (inCurrency(fee.Maximum) is { } maximum && amount > maximum)
        {
            return maximum;
        }

        return inCurrency(fee.Minimum) is { } minimum && amount < minimum ? minimum : amount;
    }

    private static decimal? InCurrency(FinishedGood good, decimal? dollars) =>
        good.Currency == Currency.UsDollar ? dollars : good.ExchangeRates.TryGetValue(Currency.UsDollar, out decimal rate) ? dollars * rate : null;

    private static decimal ChargedValue(TariffSettings settings, (FinishedGood Good, DateOnly Day, TariffTreatment Treatment) good) =>
        good.Treatment.TotalFees is not null && good.Treatment.Fees.Any(f => f.Fee == settings.Names.ProcessingFee && f.Amount > 0) ? Amounts.CustomsValue(good.Good) ?? 0 : 0;

    private static TariffTreatment WithProcessingFee(TariffSettings settings, TariffTreatment treatment, decimal amount, decimal? customsValue)
    {
        ImmutableArray<FeeLine> fees = [.. treatment.Fees.Select(f => f.Fee == settings.Names.ProcessingFee ? f with { Amount = amount, Why = "share of the entry, with its minimum and maximum" } : f)];
        decimal change = amount - treatment.Fees.Where(f => f.Fee == settings.Names.ProcessingFee).Sum(f => f.Amount.GetValueOrDefault());
        decimal? payable = treatment.TotalPayable + change;
        return treatment with
        {
            Fees = fees,
            TotalFees = treatment.TotalFees + change,
            TotalPayable = payable,
            TotalPercent = Exact.Percent(payable, customsValue),
            Range = treatment.Range is { } range ? range with { Lower = range.Lower + change, Upper = range.Upper + change } : null,
            SavingsAgainstNoPreference = treatment.SavingsAgainstNoPreference,
        };
    }
}
