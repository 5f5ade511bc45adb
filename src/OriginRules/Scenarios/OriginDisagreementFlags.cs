using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Says where the three origins of a good part, and what follows in money.</summary>
internal sealed class OriginDisagreementFlags(DutyTrials duty, AgreementOutcome agreement, RemedyOrigin remedy, CountryOfOriginFindings countries, TariffTreatment tariff, MarkingTerms terms)
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

    private readonly FinishedGood _good = duty.Good;

    private readonly TariffData _data = duty.Tariffs.Data;

    private ImmutableArray<Country> Marked => countries.Marking.Countries;

    private CountryOfOriginFinding Remedy => countries.TradeRemedy;

    public void Raise(List<Flag> flags)
    {
        MarkedOneTaxedAnother(flags);
        DueDespiteThePreference(flags);
        MarkedAs(flags);
        Quota(flags);
        Declared(MarkingDeclaration, "marking", _good.DeclaredCountryOfOrigin?.Marking, countries.Marking, flags);
        Declared(RemedyDeclaration, "tradeRemedy", _good.DeclaredCountryOfOrigin?.TradeRemedy, Remedy, flags);
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
            $"The preference is granted and does not reach duty that goes by country of origin: {string.Join("; ", due.Select(l => $"{l.Measure} {Figures.Money(l.Amount!.Value, _good)} {(l.Certain ? "due" : "may be due")}"))}.",
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

    private bool IsDue(DutyLine line) => line.Amount is > 0 && _data.GoesByCountry(line.Measure);

    private void MarkedAs(List<Flag> flags)
    {
        foreach (MarkedAsAnother rule in terms.MarkedAs)
        {
            if (duty.Day < rule.From || !(Remedy.Country == rule.Country || Marked.Contains(rule.Country)))
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
        string? headings = _good.TariffFacts?.Quota?.Heading ?? _data.Rates.Find(_good.Hts)?.QuotaHeadings;
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

            bool claimed = QuotaFlags.IsInQuota(_good);
            string marked = Marked.IsEmpty ? "its marking origin is open" : $"it is marked {string.Join(", ", Marked)}";
            string over = claimed ? $" Duty and fees inside it: {Money(tariff)}; outside: {Money(duty.PaysAs(OverQuota(), remedy))}." : "";
            flags.Add(new Flag
            {
                Code = QuotaByMarking,
                Severity = claimed ? FlagSeverity.Warning : FlagSeverity.Info,
                Message = $"The quota of {headings} is for goods that may be marked {rule.Country}; {marked}.{over}",
                Cite = rule.Cite,
            });
        }
    }

    /// <summary>What the good would pay, were it of another country for trade remedies.</summary>
    private TariffTreatment PaysIfOf(Country other) =>
        remedy == RemedyOrigin.Settled(other, remedy.Cite) ? tariff : duty.Pays(agreement, RemedyOrigin.Settled(other, remedy.Cite));

    private FinishedGood OverQuota() => _good with { TariffFacts = _good.TariffFacts! with { Quota = null } };

    /// <summary>A determination for the country of production, though what is tagged essential is of another.</summary>
    private void EssentialOfAnother(List<Flag> flags)
    {
        if (_good.DeclaredCountryOfOrigin?.TradeRemedy is not { } declared)
        {
            return;
        }

        var essential = new OfAnotherCountry(declared, EssentialMaterialStep.EssentialTag);
        FirstTier.VisitAllTiers(_good, ref essential);
        if (essential.Found)
        {
            (string Path, Component Line)[] others = [.. FirstTier.AllTiers(_good).Where(m => essential.Meets(m.Line))];
            flags.Add(Warning(
                RemedyEssential,
                $"declaredCountryOfOrigin.tradeRemedy is {declared}, yet the essential component is of {string.Join(", ", others.Select(o => o.Line.OriginCountry).Distinct())}: {string.Join(", ", others.Take(4).Select(o => o.Path))}. Check that the basis is on these facts.",
                MarkingCite));
        }
    }

    private void NotWhollyObtained(List<Flag> flags)
    {
        if (_good is not { WhollyObtained: true, ProductionCountry: { } production })
        {
            return;
        }

        var foreign = new OfAnotherCountry(production, null);
        FirstTier.VisitAllTiers(_good, ref foreign);
        if (foreign.Found)
        {
            (string Path, Component Line)[] others = [.. FirstTier.AllTiers(_good).Where(m => foreign.Meets(m.Line))];
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
        : treatment.TotalPayable is { } total ? Figures.Money(total, _good)
        : treatment.Range is { } range ? $"{(range.Lower is { } lower ? Figures.Number(lower) : "open")} to {(range.Upper is { } upper ? Figures.Money(upper, _good) : "open")}"
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
