using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The rule sets that can be evaluated: the bundled ones and folders added to them.</summary>
/// <remarks>Immutable; adding returns a new catalog. Safe to share between threads.</remarks>
public sealed class RuleSetCatalog
{
    private RuleSetCatalog() => Ids = [];

    /// <summary>The ids of the rule sets, bundled first.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The rule sets embedded in the library.</summary>
    public static RuleSetCatalog Bundled() => new();

    /// <summary>A catalog that also knows the rule set of a folder (its <c>ruleset.json</c> and <c>psr/*.json</c>).</summary>
    /// <exception cref="RuleSetException">The folder's data has an error; the message names file, rule, value and what was expected.</exception>
    public RuleSetCatalog AddFolder(string path) => throw new NotSupportedException(path);

    /// <summary>The rule set with a preset and scenario parameters applied.</summary>
    /// <exception cref="ArgumentException">The id, the preset or a parameter is unknown; the message lists the valid ones.</exception>
    public RuleSet Resolve(string id, string preset = "essay", ImmutableSortedDictionary<string, string>? set = null) => throw new NotSupportedException(id);
}
