using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>The engine of the library.</summary>
internal sealed class BundledEngine : IRuleEngine
{
    private readonly OriginEngine _engine;
    private readonly Dictionary<string, string> _idsByFolder = new(StringComparer.Ordinal);

    private BundledEngine(IEnumerable<string> folders)
    {
        var catalog = RuleSetCatalog.Bundled();
        foreach (string folder in folders.DistinctBy(Path.GetFullPath, StringComparer.Ordinal))
        {
            catalog = catalog.AddFolder(folder);
            _idsByFolder.Add(Path.GetFullPath(folder), catalog.Ids[^1]);
        }

        _engine = OriginEngine.Load(catalog);
    }

    public ImmutableArray<string> RuleSetIds => _engine.RuleSets.Ids;

    public DateOnly? TariffDataDay => null;

    public static IRuleEngine Load(IReadOnlyList<string> folders) => new BundledEngine(folders);

    public string IdOfFolder(string folder) => _idsByFolder[Path.GetFullPath(folder)];

    public RuleSet Resolve(string id, string preset, ImmutableSortedDictionary<string, string> set) => _engine.RuleSets.Resolve(id, preset, set);

    public Evaluation Evaluate(FinishedGood good, string ruleSet, EvaluationOptions options) => _engine.Evaluate(good, ruleSet, options);

    public ExplanationNode Explain(Evaluation evaluation) => _engine.Explain(evaluation);

    public TariffTreatment Tariff(TariffQuery query) => _engine.Tariff(query);
}
