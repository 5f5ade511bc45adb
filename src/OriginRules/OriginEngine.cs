using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Evaluates finished goods: origin, content, country of origin and duty, in that order.</summary>
/// <remarks>Immutable and safe to share between threads; load one for an application.</remarks>
public sealed partial class OriginEngine
{
    private readonly RuleSetCatalog _catalog;

    private OriginEngine(RuleSetCatalog catalog) => _catalog = catalog;

    /// <summary>The rule sets the engine knows.</summary>
    public RuleSetCatalog RuleSets => _catalog;

    /// <summary>An engine over the rule sets and tariff data embedded in the library.</summary>
    public static OriginEngine LoadBundled() => Load(RuleSetCatalog.Bundled());

    /// <summary>An engine over a catalog, such as the bundled one with folders added.</summary>
    public static OriginEngine Load(RuleSetCatalog catalog) => new(catalog);

    /// <summary>Evaluates one good under one rule set.</summary>
    /// <exception cref="ArgumentException">The rule set is unknown, or neither the options nor the good give a day.</exception>
    public Evaluation Evaluate(FinishedGood good, string ruleSet, EvaluationOptions? options = null) => throw new NotSupportedException();

    /// <summary>Evaluates goods one after another as they are read.</summary>
    public IEnumerable<Evaluation> Evaluate(IEnumerable<FinishedGood> goods, string ruleSet, EvaluationOptions? options = null)
    {
        foreach (FinishedGood good in goods)
        {
            yield return Evaluate(good, ruleSet, options);
        }
    }

    /// <summary>What one code pays on a day, without a bill.</summary>
    public Results.TariffTreatment Tariff(TariffQuery query) => throw new NotSupportedException(query.Hts.ToString());

    /// <summary>The steps of a determination, on request.</summary>
    public Results.ExplanationNode Explain(Evaluation evaluation) => throw new NotSupportedException(evaluation.InputSha256);
}
