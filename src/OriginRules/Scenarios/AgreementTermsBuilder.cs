using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Turns the preference terms of a rule set into what one good pays under it.</summary>
internal sealed class AgreementTermsBuilder(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace content)
{
    private const int KeptDays = 16;
    private static readonly ConditionalWeakTable<RuleSet, LatestCache<(DateOnly Day, PreferenceStatus Status), AgreementTariffTerms>> s_ofAnyGood = [];
    private readonly PreferenceTerms _terms = ruleSet.Preference;

    public AgreementTariffTerms Build(PreferenceStatus status, ImmutableArray<string> reasons)
    {
        if (status == PreferenceStatus.NotAvailable)
        {
            return new AgreementTariffTerms { RuleSetId = ruleSet.Id, Status = status, Reasons = reasons };
        }

        bool granted = status == PreferenceStatus.Granted;
        AgreementTariffTerms terms = s_ofAnyGood.GetValue(ruleSet, static _ => new(KeptDays)).Get((day, status), this, static (key, builder) => builder.OfAnyGood(key.Status));
        terms = WithSurcharge(reasons.IsEmpty ? terms : terms with { Reasons = reasons }, granted);
        return granted ? WithQuota(terms) : terms;
    }

    /// <summary>What the terms are before anything about the good is asked; worked out once for a day.</summary>
    private AgreementTariffTerms OfAnyGood(PreferenceStatus status) => new()
    {
        RuleSetId = ruleSet.Id,
        Status = status,
        Program = status == PreferenceStatus.Granted ? _terms.Program : null,
        ReplacedMeasures = _terms.ReplacedMeasures,
        SuspendedMeasures = [.. _terms.SuspendedMeasures.Where(m => RequiredFlag(m.Parameter)).Select(m => m.Measure)],
        RespectBaselineExclusions = _terms.RespectBaselineExclusionsParameter is { } parameter && RequiredFlag(parameter),
    };

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
        if (_terms.SurchargeExempt.FirstOrDefault(e => e.Contains(good.Hts)) is { } exempt)
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
