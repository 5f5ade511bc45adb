using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Benchmarks;

/// <summary>The three steps of the budget as result objects: origin, content, tariff; with the country of origin that duty asks for; without marking, flags and policies.</summary>
internal sealed class EngineSteps
{
    private readonly RuleSet _ruleSet;
    private readonly CompiledRuleSet _rules;
    private readonly TariffEngine _tariffs = TariffEngine.Load(DataFiles.Bundled);
    private readonly MarkingOrigin _marking = CountriesOfOrigin.Load(DataFiles.Bundled);
    private readonly EvaluationBasis _basis;
    private readonly DateOnly _day;

    public EngineSteps(RuleSet ruleSet, DateOnly day)
    {
        _ruleSet = ruleSet;
        _day = day;
        _basis = new EvaluationBasis(
            ruleSet,
            new RuleSetIdentity { Id = ruleSet.Id, Version = ruleSet.Version, Status = ruleSet.Status, Sha256 = ruleSet.Sha256 },
            new EvaluationSettings { Preset = new EvaluationOptions().Preset, Set = new EvaluationOptions().Set, UnknownAsNonOriginating = false });
        var nomenclature = Nomenclature.Load(DataFiles.Bundled);
        _rules = new CompiledRuleSets(() => nomenclature).On(ruleSet, day);
    }

    public OriginExamination Origin(FinishedGood good) => OriginStage.Examine(good, _rules, _day, unknownAsNonOriginating: false);

    /// <summary>The twelve checks alone: the provisions and the content, without what a result says beside them.</summary>
    public int Checks(FinishedGood good)
    {
        CaseStore store = CaseStore.OfThread;
        using CaseStore.Loan loan = store.Borrow();
        ExaminedCase examined = OriginDeterminer.Examine(new OriginQuestion(good, _rules, _day, UnknownAsNonOriginating: false).Case(store));
        return TwelveChecks.Of(examined, Content(good).Content);
    }

    public ContentTrace Content(FinishedGood good) => ContentTracer.Trace(good, _ruleSet, _day);

    public TariffTreatment Tariff(FinishedGood good, OriginExamination origin, ContentTrace content)
    {
        AgreementOutcome agreement = AgreementReview.Review(good, _ruleSet, _day, origin.Determination, content, _basis.Settings);
        RemedyOrigin country = TradeRemedyOrigin.Decide(good, _ruleSet, _day, _marking.ProcessWords(_day));
        return new DutyTrials(_tariffs, origin.Determination, agreement).Pays(country);
    }

    public (OriginExamination Origin, ContentTrace Content, TariffTreatment Tariff) All(FinishedGood good)
    {
        OriginExamination origin = Origin(good);
        ContentTrace content = Content(good);
        return (origin, content, Tariff(good, origin, content));
    }
}
