using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The fees of a good, and of the goods that share an entry.</summary>
internal static class EntryFees
{
    /// <summary>The fees of one good as figures; null for one that is open.</summary>
    public static (decimal? Processing, decimal? Harbor) AmountsOf(DutyFacts facts)
    {
        bool ocean = facts.ArrivesByOcean(out _);
        return (ProcessingAmount(facts), HarborAmount(facts, ocean));
    }

    /// <summary>The fees of one good.</summary>
    public static ImmutableArray<FeeLine> Of(DutyFacts facts)
    {
        LineNames names = facts.Settings.Names;
        HarborFee harbor = facts.Settings.HarborFee;
        bool ocean = facts.ArrivesByOcean(out bool stated);
        return
        [
            Line(facts, names.ProcessingFee, ProcessingAmount(facts), WhyProcessing(facts)),
            Line(facts, names.HarborFee, HarborAmount(facts, ocean), ocean ? harbor.WhyDue : stated ? harbor.WhyNotByOcean : harbor.WhyNotStated),
        ];
    }

    private static FeeLine Line(DutyFacts facts, string fee, decimal? amount, string why) =>
        amount == 0 ? facts.Settings.NotCharged(fee, why) : new FeeLine { Fee = fee, Amount = amount, Why = why };

    private static decimal HarborAmount(DutyFacts facts, bool ocean) => ocean ? Exact.PercentOf(facts.Settings.HarborFee.Percent, facts.Value) : 0;

    /// <summary>Shares the minimum and maximum of an entry among its goods, by customs value.</summary>
    /// <param name="settings">The tariff settings.</param>
    /// <param name="goods">The goods with the day and treatment of each, in any order.</param>
    /// <returns>The treatments in the same order; those of goods without an entry, that are prohibited, or whose own fee is open, as they were.</returns>
    public static ImmutableArray<TariffTreatment> Shared(TariffSettings settings, IReadOnlyList<(FinishedGood Good, DateOnly Day, TariffTreatment Treatment)> goods)
    {
        TariffTreatment[] shared = [.. goods.Select(g => g.Treatment)];
        foreach (IGrouping<(string, DateOnly, Currency), int> entry in Enumerable.Range(0, goods.Count)
            .Where(i => goods[i].Good.TariffFacts?.Entry is not null && ChargedValue(settings, goods[i], open: true) > 0)
            .GroupBy(i => (goods[i].Good.TariffFacts!.Entry!, goods[i].Day, goods[i].Good.Currency)))
        {
            decimal Charged(int i) => ChargedValue(settings, goods[i], open: false);
            decimal value = entry.Sum(Charged);
            decimal most = entry.Sum(i => ChargedValue(settings, goods[i], open: true));
            FinishedGood first = goods[entry.First()].Good;
            if (Rate(settings, entry.Key.Item2) is not { } fee || value == 0
                || Total(fee, value, first) is not { } total || Total(fee, most, first) is not { } shareOfMost)
            {
                continue;
            }

            foreach (int i in entry.Where(i => Charged(i) > 0))
            {
                // The more goods of the entry pay, the less each pays of a minimum or a maximum.
                decimal upper = Exact.Quotient(total * Charged(i), value);
                decimal lower = most == value ? upper : Exact.Quotient(shareOfMost * Charged(i), most);
                shared[i] = WithProcessingFee(settings, shared[i], lower, upper, Amounts.CustomsValue(goods[i].Good), fee.Cite);
            }
        }

        ShareSavings(settings, goods, shared);
        return [.. shared];
    }

    /// <summary>Takes the fee that the claims of an entry save from the fee of the entry with and without them, shared by value.</summary>
    private static void ShareSavings(TariffSettings settings, IReadOnlyList<(FinishedGood Good, DateOnly Day, TariffTreatment Treatment)> goods, TariffTreatment[] shared)
    {
        foreach (IGrouping<(string, DateOnly, Currency), int> entry in Enumerable.Range(0, goods.Count)
            .Where(i => goods[i].Good.TariffFacts?.Entry is not null && !goods[i].Treatment.ImportProhibited)
            .GroupBy(i => (goods[i].Good.TariffFacts!.Entry!, goods[i].Day, goods[i].Good.Currency)))
        {
            int[] claimed = [.. entry.Where(i => Spared(settings, goods[i]) > 0)];
            if (claimed.Length == 0 || Rate(settings, entry.Key.Item2) is not { } fee)
            {
                continue;
            }

            FinishedGood first = goods[claimed[0]].Good;
            decimal paying = entry.Sum(i => ChargedValue(settings, goods[i], open: false));
            decimal spared = claimed.Sum(i => Spared(settings, goods[i]));
            bool open = paying != entry.Sum(i => ChargedValue(settings, goods[i], open: true));
            decimal? saved = open ? null : Total(fee, paying + spared, first) - (paying == 0 ? 0 : Total(fee, paying, first));
            foreach (int i in claimed)
            {
                // What the engine found for the good alone counts a fee of its own.
                decimal own = Spared(settings, goods[i]);
                decimal? share = saved is { } known ? Exact.Quotient(known * own, spared) : null;
                shared[i] = shared[i] with { SavingsAgainstNoPreference = shared[i].SavingsAgainstNoPreference - Total(fee, own, goods[i].Good) + share };
            }
        }
    }

    /// <summary>The value a good would pay the fee on if it did not claim the preference; 0 when it claims none or pays none anyway.</summary>
    private static decimal Spared(TariffSettings settings, (FinishedGood Good, DateOnly Day, TariffTreatment Treatment) good) =>
        good.Treatment is not { Preference.Status: PreferenceStatus.Granted, SavingsAgainstNoPreference: not null } ? 0
        : good.Good.TariffFacts?.Chapter98 is { } claim && settings.Chapter98Relief(claim.Heading) is { FeeOnDutiableValue: false } ? 0
        : FeeBase(settings, good.Good);

    private static decimal? Total(ProcessingFee fee, decimal value, FinishedGood good) => Bounded(fee, Exact.PercentOf(fee.Percent, value), d => InCurrency(good, d));

    private static decimal? ProcessingAmount(DutyFacts facts)
    {
        if (facts.Granted || facts.Chapter98 is { FeeOnDutiableValue: false })
        {
            return 0;
        }

        if (Rate(facts.Settings, facts.Day) is not { } fee)
        {
            return null;
        }

        decimal amount = Exact.PercentOf(fee.Percent, facts.DutiableValue());
        return facts.Stated.Entry is null ? amount : Bounded(fee, amount, facts.FromDollars);
    }

    private static string WhyProcessing(DutyFacts facts)
    {
        TariffSettings settings = facts.Settings;
        return facts.Granted ? settings.ProcessingFeeExemptCite
            : facts.Chapter98 is { FeeOnDutiableValue: false } ? $"not due on goods of {facts.Stated.Chapter98!.Heading}; {settings.ProcessingFeeChapter98Cite}"
            : Rate(settings, facts.Day) is not { } fee ? "no rate on file for the day"
            : facts.Stated.Entry is null ? fee.WhyWithoutEntry : fee.WhyInEntry;
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

    /// <summary>The fee within its minimum and maximum; null when they are on file and what they come to has no upper limit.</summary>
    private static decimal? Bounded(ProcessingFee fee, decimal amount, Func<decimal?, decimal?> inCurrency)
    {
        decimal? maximum = inCurrency(fee.Maximum);
        if (maximum is { } most && amount > most)
        {
            return most;
        }

        decimal? minimum = inCurrency(fee.Minimum);
        return minimum is null && fee.Minimum is not null ? null : minimum > amount ? minimum : amount;
    }

    private static decimal? InCurrency(FinishedGood good, decimal? dollars) =>
        good.Currency == Currency.UsDollar ? dollars : good.ExchangeRates.TryGetValue(Currency.UsDollar, out decimal rate) ? dollars * rate : null;

    /// <summary>The value a good pays the fee on; with <paramref name="open"/> also when it is open whether or how much it pays.</summary>
    private static decimal ChargedValue(TariffSettings settings, (FinishedGood Good, DateOnly Day, TariffTreatment Treatment) good, bool open) =>
        good.Treatment.Fees.Any(f => f.Fee == settings.Names.ProcessingFee && (f.Amount > 0 || (open && f.Amount is null))) ? FeeBase(settings, good.Good) : 0;

    /// <summary>The value the fee is due on; the customs value where what chapter 98 takes off is not stated.</summary>
    private static decimal FeeBase(TariffSettings settings, FinishedGood good)
    {
        decimal value = Amounts.CustomsValue(good) ?? 0;
        return good.TariffFacts?.Chapter98 is { } claim && settings.Chapter98Relief(claim.Heading) is { FeeOnDutiableValue: true } relief
            ? relief.Base == Chapter98Base.ProcessingValue ? Math.Min(value, claim.ProcessingValue ?? value) : value - Math.Min(value, claim.UsComponentsValue ?? 0)
            : value;
    }

    private static TariffTreatment WithProcessingFee(TariffSettings settings, TariffTreatment treatment, decimal lower, decimal upper, decimal? customsValue, string cite)
    {
        bool closed = lower == upper;
        decimal before = treatment.Fees.Where(f => f.Fee == settings.Names.ProcessingFee).Sum(f => f.Amount.GetValueOrDefault());
        decimal? payable = closed ? treatment.TotalPayable + upper - before : null;
        DutyRange? range = treatment.Range ?? (closed ? null : new DutyRange { Lower = treatment.TotalPayable, Upper = treatment.TotalPayable });
        ImmutableArray<RangeDependency> others = closed ? [] : [new RangeDependency { Fact = "tariffFacts.entry", LowerIf = "each good of the entry pays the fee", UpperIf = "goods of the entry whose fee is open pay none", Cite = cite }];
        return treatment with
        {
            Fees = [.. treatment.Fees.Select(f => f.Fee == settings.Names.ProcessingFee ? f with { Amount = closed ? upper : null, Why = "share of the entry, with its minimum and maximum" } : f)],
            TotalFees = closed ? treatment.TotalFees + upper - before : null,
            TotalPayable = payable,
            TotalPercent = Exact.Percent(payable, customsValue),
            Range = range is null ? null : range with { Lower = range.Lower + lower - before, Upper = range.Upper + upper - before, DependsOn = range.DependsOn.AddRange(others) },
            SavingsAgainstNoPreference = closed ? treatment.SavingsAgainstNoPreference : null,
        };
    }
}
