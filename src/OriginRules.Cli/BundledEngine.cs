using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>The engine of the library.</summary>
internal sealed class BundledEngine : IRuleEngine
{
    private readonly OriginEngine _engine;

    private BundledEngine(OriginEngine engine) => _engine = engine;

    public OriginEngine? Library => _engine;

    public ImmutableArray<string> RuleSetIds => _engine.RuleSets.Ids;

    public DateOnly? TariffDataDay => _engine.TariffData.CheckedOn;

    public static IRuleEngine Load(IReadOnlyList<string> folders) => new BundledEngine(OriginEngine.Load(folders.Aggregate(RuleSetCatalog.Bundled(), (catalog, folder) => catalog.AddFolder(folder))));

    public static IRuleEngine LoadWithData(string data, IReadOnlyList<string> folders) => new BundledEngine(OriginEngine.LoadWithData(data, folders));

    public string IdOfFolder(string folder) => _engine.RuleSets.IdOfFolder(folder)!;

    public RuleSet Resolve(string id, string preset, ImmutableSortedDictionary<string, string> set) => _engine.RuleSets.Resolve(id, preset, set);

    public Evaluation Evaluate(FinishedGood good, string ruleSet, EvaluationOptions options) => _engine.Evaluate(good, ruleSet, options);

    public IEnumerable<Evaluation> ShareEntries(IEnumerable<Evaluation> evaluations) => _engine.ShareEntries(evaluations);

    public ExplanationNode Explain(Evaluation evaluation) => evaluation.Explain();

    public TariffTreatment Tariff(TariffQuery query) => _engine.Tariff(query);

    public TariffHistory TariffHistory(TariffQuery query, DateOnly from, DateOnly to) => _engine.TariffHistory(query, from, to);

    public FoundVoid? FoundVoid(string measure) => _engine.FoundVoid(measure);

    public GoodCalendar Calendar(FinishedGood good, string ruleSet, DateOnly to, EvaluationOptions options) => _engine.Calendar(good, ruleSet, to, options);
}
