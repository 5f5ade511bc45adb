using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>The engine of the library.</summary>
internal sealed class BundledEngine(OriginEngine engine) : IRuleEngine
{
    public ImmutableArray<string> RuleSetIds => engine.RuleSets.Ids;

    public DateOnly? TariffDataDay => null;

    public static IRuleEngine Load(IReadOnlyList<string> folders) =>
        new BundledEngine(OriginEngine.Load(folders.Aggregate(RuleSetCatalog.Bundled(), (catalog, folder) => catalog.AddFolder(folder))));

    public RuleSet Resolve(string id, string preset, ImmutableSortedDictionary<string, string> set) => engine.RuleSets.Resolve(id, preset, set);

    public Evaluation Evaluate(FinishedGood good, string ruleSet, EvaluationOptions options) => engine.Evaluate(good, ruleSet, options);

    public ExplanationNode Explain(Evaluation evaluation) => engine.Explain(evaluation);

    public TariffTreatment Tariff(TariffQuery query) => engine.Tariff(query);
}
