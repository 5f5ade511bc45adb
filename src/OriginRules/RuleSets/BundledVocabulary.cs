using System.Collections.Frozen;

namespace OriginRules.RuleSets;

/// <summary>The words that the bundled rule sets use and that provisions understand: articles, nomenclatures, and parameters with the kind of their value.</summary>
internal sealed class BundledVocabulary
{
    private static readonly Lazy<BundledVocabulary> Loaded = new(() => new BundledVocabulary(RuleSetFolder.All(DataFiles.Bundled, new LoadProblems())));

    private BundledVocabulary(IEnumerable<RuleSetFolder> folders)
    {
        JsonNode[] roots = [.. folders.Select(f => f.Root)];
        Articles = roots.SelectMany(r => r["articles"]?.Items ?? []).Select(a => a.Text).ToFrozenSet(StringComparer.Ordinal);
        ArticlesWithoutParties = roots.Where(r => r["parties"] is { Items.Count: 0 }).SelectMany(r => r["articles"]?.Items ?? []).Select(a => a.Text).ToFrozenSet(StringComparer.Ordinal);
        Nomenclatures = roots.Select(r => r["nomenclature"]).OfType<JsonNode>().Select(n => n.Text).ToFrozenSet(StringComparer.Ordinal);
        Parameters = roots.SelectMany(r => r["parameters"]?.Members ?? [])
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => ParameterKind.Of(g.SelectMany(p => ParameterKind.Values(p.Value))), StringComparer.Ordinal);
    }

    public static BundledVocabulary Instance => Loaded.Value;

    public FrozenSet<string> Articles { get; }

    /// <summary>Those that a rule set without parties states.</summary>
    public FrozenSet<string> ArticlesWithoutParties { get; }

    public FrozenSet<string> Nomenclatures { get; }

    public FrozenDictionary<string, ParameterKind> Parameters { get; }
}
