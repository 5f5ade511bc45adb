using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Says where the three origins of a good part, and what follows in money.</summary>
internal sealed class OriginDisagreementFlags(FinishedGood good, DateOnly day, CountryOfOriginFindings countries, TariffTreatment tariff, MarkingTerms terms, TariffData data)
{
    public const string MarkingAndDuty = "MARKING-TARIFF-ORIGIN";
    public const string DutyDespitePreference = "PREFERENCE-REMEDY-DUTY";
    public const string MarkedAsAnotherCountry = "MARKED-AS-ANOTHER-COUNTRY";
    public const string QuotaByMarking = "QUOTA-MARKING-ORIGIN";
    public const string MarkingDeclaration = "MARKING-DECLARATION";
    public const string RemedyDeclaration = "TRADE-REMEDY-DECLARATION";

    public const string RemedyEssential = "TRADE-REMEDY-ESSENTIAL";
    public const string WhollyObtainedConflict = "WHOLLY-OBTAINED-LINES";

    private const string MarkingCite = "19 USC 1304; HQ H301619";

    /// <summary>What the good would pay, were it of another country for trade remedies.</summary>
    public required Func<Country, TariffTreatment> PaysIfOf { get; init; }

    /// <summary>What another good, such as this one over its quota, would pay.</summary>
    public required Func<FinishedGood, TariffTreatment> PaysIf { get; init; }

    private ImmutableArray<Country> Marked => countries.Marking.Countries;

    private CountryOfOriginFinding Remedy => countries.TradeRemedy;

    public void Raise(List<Flag> flags)
    {
        MarkedOneTaxedAnother(flags);
        DueDespiteThePreference(flags);
        MarkedAs(flags);
        Quota(flags);
        Declared(MarkingDeclaration, "marking", good.DeclaredCountryOfOrigin?.Marking, countries.Marking, flags);
        Declared(RemedyDeclaration, "tradeRemedy", good.DeclaredCountryOfOrigin?.TradeRemedy, Remedy, flags);
        EssentialOfAnother(flags);
        NotWhollyObtained(flags);
    }

    private void MarkedOneTaxedAnother(List<Flag> flags)
    {
        if (Marked.IsEmpty || AreAllMarked(Remedy))
        {
            return;
        }

        ImmutableArray<Country> taxed = Remedy.Country is { } one ? [one] : [.. Remedy.Candidates.Select(c => c.Country)];
        string verb = Remedy.Country is null ? "may be" : "is";
        IEnumerable<Country> compared = taxed.Concat(Marked).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal);
        flags.Add(Warning(
            MarkingAndDuty,
            $"The good is marked {string.Join(", ", Marked)}, but for trade remedies {verb} of {string.Join(" or ", taxed)}. Duty and fees if of {string.Join("; ", compared.Select(c => $"{c}: {Money(PaysIfOf(c))}"))}.",
            MarkingCite));
    }

    /// <summary>True when every country the good may be taxed as is one it is marked with.</summary>
    private bool AreAllMarked(CountryOfOriginFinding remedy)
    {
        if (remedy.Country is { } one)
        {
            return Marked.Contains(one);
        }

        foreach (OriginCandidate candidate in remedy.Candidates)
        {
            if (!Marked.Contains(candidate.Country))
            {
                return false;
            }
        }

        return true;
    }

    private void DueDespiteThePreference(List<Flag> flags)
    {
        if (tariff.Preference.Status != PreferenceStatus.Granted || !AnyDue())
        {
            return;
        }

        DutyLine[] due = [.. tariff.Lines.Where(IsDue)];
        flags.Add(Warning(
            DutyDespitePreference,
            $"The preference is granted and does not reach duty that goes by country of origin: {string.Join("; ", due.Select(l => $"{l.Measure} {Figures.Money(l.Amount!.Value, good)} {(l.Certain ? "due" : "may be due")}"))}.",
            due[0].Cite));
    }

    private bool AnyDue()
    {
        foreach (DutyLine line in tariff.Lines)
        {
            if (IsDue(line))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDue(DutyLine line) => line.Amount is > 0 && data.GoesByCountry(line.Measure);

    private void MarkedAs(List<Flag> flags)
    {
        foreach (MarkedAsAnother rule in terms.MarkedAs)
        {
            if (day < rule.From || !(Remedy.Country == rule.Country || Marked.Contains(rule.Country)))
            {
                continue;
            }

            flags.Add(Warning(
                MarkedAsAnotherCountry,
                $"Goods of {rule.Country} are marked {rule.As}, yet for duty they are of {rule.Country}: measures on {rule.As} do not reach them, those on {rule.Country} do. Duty and fees if of {rule.Country}: {Money(PaysIfOf(rule.Country))}; if of {rule.As}: {Money(PaysIfOf(rule.As))}.",
                rule.Cite));
        }
    }

    private void Quota(List<Flag> flags)
    {
        string? headings = good.TariffFacts?.Quota?.Heading ?? data.Rates.Find(good.Hts)?.QuotaHeadings;
        if (headings is null || !HsRange.TryParse(headings, out HsRange quota))
        {
            return;
        }

        foreach (MarkingQuota rule in terms.Quotas)
        {
            if (!rule.Headings.Contains(quota.From) || (Marked is [var one] && one == rule.Country))
            {
                continue;
            }

            bool claimed = QuotaFlags.IsInQuota(good);
            string marked = Marked.IsEmpty ? "its marking origin is open" : $"it is marked {string.Join(", ", Marked)}";
            string over = claimed ? $" Duty and fees inside it: {Money(tariff)}; outside: {Money(PaysIf(OverQuota()))}." : "";
            flags.Add(new Flag
            {
                Code = QuotaByMarking,
                Severity = claimed ? FlagSeverity.Warning : FlagSeverity.Info,
                Message = $"The quota of {headings} is for goods that may be marked {rule.Country}; {marked}.{over}",
                Cite = rule.Cite,
            });
        }
    }

    private FinishedGood OverQuota() => good with { TariffFacts = good.TariffFacts! with { Quota = null } };

    /// <summary>A determination for the country of production, though what is tagged essential is of another.</summary>
    private void EssentialOfAnother(List<Flag> flags)
    {
        if (good.DeclaredCountryOfOrigin?.TradeRemedy is not { } declared)
        {
            return;
        }

        var essential = new OfAnotherCountry(declared, EssentialMaterialStep.EssentialTag);
        FirstTier.VisitAllTiers(good, ref essential);
        if (essential.Found)
        {
            (string Path, Component Line)[] others = [.. FirstTier.AllTiers(good).Where(m => essential.Meets(m.Line))];
            flags.Add(Warning(
                RemedyEssential,
                $"declaredCountryOfOrigin.tradeRemedy is {declared}, yet the essential component is of {string.Join(", ", others.Select(o => o.Line.OriginCountry).Distinct())}: {string.Join(", ", others.Take(4).Select(o => o.Path))}. Check that the basis is on these facts.",
                MarkingCite));
        }
    }

    private void NotWhollyObtained(List<Flag> flags)
    {
        if (good is not { WhollyObtained: true, ProductionCountry: { } production })
        {
            return;
        }

        var foreign = new OfAnotherCountry(production, null);
        FirstTier.VisitAllTiers(good, ref foreign);
        if (foreign.Found)
        {
            (string Path, Component Line)[] others = [.. FirstTier.AllTiers(good).Where(m => foreign.Meets(m.Line))];
            flags.Add(Warning(WhollyObtainedConflict, $"The good is stated to be wholly obtained, yet it holds materials of {string.Join(", ", others.Select(o => o.Line.OriginCountry!.Value).Distinct())}: {string.Join(", ", others.Take(4).Select(o => o.Path))}. Correct one of the two.", "19 CFR 102.11(a)(1)"));
        }
    }

    /// <summary>The user's determination stands when it has a basis; that the bill says otherwise is told.</summary>
    private static void Declared(string code, string name, Country? stated, CountryOfOriginFinding finding, List<Flag> flags)
    {
        if (stated is { } declared && finding.IsContradictedByTheBill(declared))
        {
            CountryOfOriginFinding bill = finding.ByTheBill!;
            string says = bill.Countries.IsEmpty ? string.Join(" or ", bill.Candidates.Select(c => c.Country)) : string.Join(", ", bill.Countries);
            flags.Add(Warning(code, $"declaredCountryOfOrigin.{name} is {declared}; by the bill it is {says}: {bill.Why}. {(finding.Country is null ? "Without a basis it does not stand." : "The determination stands; check that its basis is on these facts.")}", bill.Cite));
        }
    }

    private string Money(TariffTreatment treatment) =>
        treatment.ImportProhibited ? "import prohibited"
        : treatment.TotalPayable is { } total ? Figures.Money(total, good)
        : treatment.Range is { } range ? $"{(range.Lower is { } lower ? Figures.Number(lower) : "open")} to {(range.Upper is { } upper ? Figures.Money(upper, good) : "open")}"
        : "open";

    private static Flag Warning(string code, string message, string? cite) => new() { Code = code, Severity = FlagSeverity.Warning, Message = message, Cite = cite };

    /// <summary>Whether a material, with a word where one is asked, is of another country.</summary>
    private struct OfAnotherCountry(Country country, string? tag) : FirstTier.IVisitor
    {
        public static bool NamesPaths => false;

        public bool Found { get; private set; }

        public readonly bool Meets(Component line) =>
            line.OriginCountry is { } origin && origin != country && (tag is null || (line.Tags is { } tags && tags.Contains(tag)));

        public void Visit(string parent, Component line, decimal? value) => Found |= Meets(line);
    }
}
