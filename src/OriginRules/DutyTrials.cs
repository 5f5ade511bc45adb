using OriginRules.Results;

namespace OriginRules;

/// <summary>What one good pays under the terms of an agreement, and what it would pay were it of another country or stated otherwise.</summary>
/// <param name="tariffs">The tariff.</param>
/// <param name="origin">The determination of the good.</param>
/// <param name="agreement">What the agreement makes of the good.</param>
internal readonly struct DutyTrials(TariffEngine tariffs, OriginDetermination origin, AgreementOutcome agreement)
{
    /// <summary>What the good pays; where facts leave open whether a condition of the agreement is broken, the range over both.</summary>
    public TariffTreatment Pays(in RemedyOrigin country) => Pays(agreement, country, agreement.WithoutPreference);

    /// <summary>What the good would pay were it of another country for trade remedies; what the preference would save then is not asked.</summary>
    public TariffTreatment PaysIfOf(in RemedyOrigin country) => Pays(agreement, country, null);

    /// <summary>What the same good would pay were it another one, such as one over its quota; what the preference would save then is not asked.</summary>
    public TariffTreatment PaysAs(FinishedGood other, in RemedyOrigin country)
    {
        AgreementCase asked = agreement.Case;
        return Pays(AgreementReview.Review(other, asked.RuleSet, asked.Day, origin, asked.Content, asked.Settings), country, null);
    }

    private TariffTreatment Pays(AgreementOutcome terms, in RemedyOrigin country, AgreementTariffTerms? withoutPreference)
    {
        var request = new TariffRequest
        {
            Good = terms.Case.Good,
            Day = terms.Case.Day,
            Terms = terms.Terms,
            WithoutPreference = withoutPreference,
            TradeRemedyOrigin = country,
        };
        TariffTreatment treatment = tariffs.Evaluate(request);
        return terms.AlternativeTerms is { } broken
            ? OpenTreatment.Of(treatment, tariffs.Evaluate(request with { Terms = broken, WithoutPreference = null }), terms.OpenFacts)
            : treatment;
    }
}
