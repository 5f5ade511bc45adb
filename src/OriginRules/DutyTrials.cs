using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What one good pays under the terms of an agreement, and what it would pay were it of another country or stated otherwise.</summary>
internal sealed class DutyTrials(TariffEngine tariffs, FinishedGood good, DateOnly day, OriginDetermination origin, ContentTrace content, EvaluationBasis basis)
{
    public TariffEngine Tariffs => tariffs;

    public FinishedGood Good => good;

    public DateOnly Day => day;

    public RuleSet RuleSet => basis.RuleSet;

    /// <summary>What the good pays; where facts leave open whether a condition of the agreement is broken, the range over both.</summary>
    public TariffTreatment Pays(AgreementOutcome agreement, in RemedyOrigin country) => Pays(good, agreement, country, agreement.WithoutPreference);

    /// <summary>What the good would pay were it of another country for trade remedies; what the preference would save then is not asked.</summary>
    public TariffTreatment PaysIfOf(AgreementOutcome agreement, in RemedyOrigin country) => Pays(good, agreement, country, null);

    /// <summary>What the same good would pay were it another one, such as one over its quota.</summary>
    public TariffTreatment PaysAs(FinishedGood other, in RemedyOrigin country) =>
        Pays(other, AgreementReview.Review(other, RuleSet, day, origin, content, basis.Settings), country, null);

    private TariffTreatment Pays(FinishedGood which, AgreementOutcome agreement, in RemedyOrigin country, AgreementTariffTerms? withoutPreference)
    {
        var request = new TariffRequest
        {
            Good = which,
            Day = day,
            Terms = agreement.Terms,
            WithoutPreference = withoutPreference,
            TradeRemedyOrigin = country,
        };
        TariffTreatment treatment = tariffs.Evaluate(request);
        return agreement.AlternativeTerms is { } broken
            ? OpenTreatment.Of(treatment, tariffs.Evaluate(request with { Terms = broken, WithoutPreference = null }), agreement.OpenFacts)
            : treatment;
    }
}
