using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Turns the preference terms of a rule set into what one good pays under it.</summary>
internal readonly struct AgreementTermsBuilder(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace content)
{
    private const int KeptTerms = 64;
    private static readonly ConditionalWeakTable<RuleSet, LatestCache<(DateOnly Day, PreferenceStatus Status, OriginStatus? Origin, string Step), AgreementTariffTerms>> s_ofAnyGood = [];
    private readonly PreferenceTerms _terms = ruleSet.Preference;

    /// <summary>The terms where origin alone decides.</summary>
    /// <param name="status">What becomes of the claim.</param>
    /// <param name="origin">The determination.</param>
    public AgreementTariffTerms Build(PreferenceStatus status, OriginDetermination origin) => OfTheGood(OfAnyGood((day, status, origin.Status, origin.Step)));

    /// <summary>The terms with reasons of their own.</summary>
    public AgreementTariffTerms Build(PreferenceStatus status, ImmutableArray<string> reasons)
    {
        AgreementTariffTerms terms = OfAnyGood((day, status, null, ""));
        return OfTheGood(reasons.IsEmpty ? terms : terms with { Reasons = reasons });
    }

    /// <summary>What a determination of origin alone makes of a claim, in a sentence; null when it grants it.</summary>
    public static string? Reason(PreferenceStatus status, OriginStatus origin, string step) => status switch
    {
        PreferenceStatus.NotAvailable => $"The good is outside the agreement ({step}).",
        PreferenceStatus.NotClaimed when origin == OriginStatus.Undetermined => $"Origin is undetermined ({step}); the preference may not be claimed on it.",
        PreferenceStatus.NotClaimed => $"The good originates ({step}), but the determination may not be claimed.",
        PreferenceStatus.Denied when origin == OriginStatus.NonOriginating => $"The good does not originate ({step}).",
        _ => null,
    };

    private AgreementTariffTerms OfTheGood(AgreementTariffTerms terms)
    {
        if (terms.Status == PreferenceStatus.NotAvailable)
        {
            return terms;
        }

        bool granted = terms.Status == PreferenceStatus.Granted;
        terms = WithSurcharge(terms, granted);
        return granted ? WithQuota(terms) : terms;
    }

    /// <summary>What the terms are before anything about the good is asked but the determination; worked out once for a day.</summary>
    private AgreementTariffTerms OfAnyGood((DateOnly Day, PreferenceStatus Status, OriginStatus? Origin, string Step) asked) =>
        s_ofAnyGood.GetValue(ruleSet, static _ => new(KeptTerms)).Get(asked, this, static (key, builder) => builder.Begun(key.Status, key.Origin is { } origin ? Reason(key.Status, origin, key.Step) : null));

    private AgreementTariffTerms Begun(PreferenceStatus status, string? reason)
    {
        var terms = new AgreementTariffTerms { RuleSetId = ruleSet.Id, Status = status, Reasons = reason is null ? [] : [reason] };
        return status == PreferenceStatus.NotAvailable ? terms : terms with
        {
            Program = status == PreferenceStatus.Granted ? _terms.Program : null,
            ReplacedMeasures = _terms.ReplacedMeasures,
            SuspendedMeasures = SuspendedMeasures(),
            RespectBaselineExclusions = _terms.RespectBaselineExclusionsParameter is { } parameter && RequiredFlag(parameter),
        };
    }

    private ImmutableArray<string> SuspendedMeasures()
    {
        ImmutableArray<string>.Builder suspended = ImmutableArray.CreateBuilder<string>();
        foreach (SuspendedMeasure measure in _terms.SuspendedMeasures)
        {
            if (RequiredFlag(measure.Parameter))
            {
                suspended.Add(measure.Measure);
            }
        }

        return suspended.ToImmutable();
    }

    /// <summary>The terms with the levy that a broken condition brings; content worth more than the good is levied up to its customs value.</summary>
    /// <param name="terms">The terms without it.</param>
    /// <param name="counted">The content the levy is on; null when nothing bounds it.</param>
    public AgreementTariffTerms WithLevy(AgreementTariffTerms terms, decimal? counted) => _terms.ChinaLevy is { } levy && !IsTransshipped
        ? terms with
        {
            LevyPercent = RequiredNumber(levy.PercentParameter),
            LevyBase = counted > content.CustomsValue ? content.CustomsValue : counted,
            LevyCite = levy.Cite,
        }
        : terms;

    /// <summary>True when the duty on transshipped goods takes the place of surcharge and levy.</summary>
    private bool IsTransshipped => _terms.Transshipment is not null && TransshipmentFlags.IsFound(good);

    private AgreementTariffTerms WithSurcharge(AgreementTariffTerms terms, bool granted)
    {
        if (IsTransshipped && _terms.Transshipment is { } transshipment)
        {
            return terms with { SurchargePercent = RequiredNumber(transshipment.PercentParameter), SurchargeWhy = "customs found that the good was transshipped", SurchargeCite = transshipment.Cite };
        }

        if (_terms.Linkage is not { } linkage)
        {
            return terms;
        }

        decimal figure = RequiredNumber(linkage.Parameter);
        LinkageTier tier = linkage.TierOf(figure);
        decimal relief = granted ? tier.Section232ReliefPercent : 0;
        if (Exemption() is { } exempt)
        {
            return terms with
            {
                SurchargePercent = 0,
                SurchargeWhy = $"'{exempt.Id}' goods pay no surcharge at any tier",
                SurchargeCite = exempt.Cite,
                Section232ReliefPercent = relief,
            };
        }

        return terms with
        {
            SurchargePercent = granted ? tier.OriginatingSurchargePercent : tier.NonOriginatingSurchargePercent,
            SurchargeWhy = $"tier {tier.Id}: {linkage.Parameter} is {Figures.Number(figure)}; {(granted ? "preference granted" : "no preference")}",
            SurchargeCite = tier.Cite,
            Section232ReliefPercent = relief,
        };
    }

    private ExemptGoods? Exemption()
    {
        foreach (ExemptGoods exemption in _terms.SurchargeExempt)
        {
            if (exemption.Contains(good.Hts))
            {
                return exemption;
            }
        }

        return null;
    }

    private AgreementTariffTerms WithQuota(AgreementTariffTerms terms)
    {
        foreach (AgreementQuota quota in _terms.Quotas)
        {
            if (!quota.Governs(good.Hts, day))
            {
                continue;
            }

            bool inside = QuotaFlags.IsInQuota(good);
            terms = quota.Effect switch
            {
                QuotaEffect.AdcvdSuspendedInQuota => terms with { AdcvdSuspended = terms.AdcvdSuspended || inside },
                _ when inside => terms,
                _ => terms with { ColumnOneGeneral = true, ColumnOneWhy = $"{QuotaFlags.StatusWords(good)} the '{quota.Id}' quota ({quota.Cite})" },
            };
        }

        return terms;
    }

    private decimal RequiredNumber(string parameter) => ruleSet.Parameters.Number(parameter, day) ?? throw Missing(parameter, "a number");

    private bool RequiredFlag(string parameter) => ruleSet.Parameters.Flag(parameter, day) ?? throw Missing(parameter, "true or false");

    private RuleSetException Missing(string parameter, string expected) =>
        new($"Rule set {ruleSet.Id}, preference: the parameter {parameter} has no value on {Figures.Day(day)}; expected {expected}.");
}
