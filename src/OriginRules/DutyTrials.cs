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
    public TariffTreatment Pays(AgreementOutcome agreement, RemedyOrigin country) => Pays(good, agreement, country);

    /// <summary>What the same good would pay were it another one, such as one over its quota.</summary>
    public TariffTreatment PaysAs(FinishedGood other, RemedyOrigin country) =>
        Pays(other, AgreementReview.Review(other, RuleSet, day, origin, content, basis.Settings), country);

    private TariffTreatment Pays(FinishedGood which, AgreementOutcome agreement, RemedyOrigin country)
    {
        var request = new TariffRequest
        {
            Good = which,
            Day = day,
            Terms = agreement.Terms,
            WithoutPreference = agreement.WithoutPreference,
            TradeRemedyOrigin = country,
        };
        TariffTreatment treatment = tariffs.Evaluate(request);
        return agreement.AlternativeTerms is { } broken
            ? OpenTreatment.Of(treatment, tariffs.Evaluate(request with { Terms = broken, WithoutPreference = null }), agreement.OpenFacts)
            : treatment;
    }
}
