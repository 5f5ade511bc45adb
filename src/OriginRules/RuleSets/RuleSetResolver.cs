using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Turns a chain of rule set files, root first, into one rule set with its preset applied.</summary>
internal static class RuleSetResolver
{
    public const string DefaultPreset = "essay";

    /// <summary>The presets that the chain names, sorted; the default one always.</summary>
    public static ImmutableArray<string> Presets(IReadOnlyList<RuleSetFolder> chain) =>
        [.. chain.SelectMany(f => f.Root["presets"]?.Members.Select(m => m.Key) ?? []).Append(DefaultPreset).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <exception cref="RuleSetException">The data has errors.</exception>
    public static RuleSet Resolve(IReadOnlyList<RuleSetFolder> chain, string preset)
    {
        var problems = new LoadProblems();
        var rules = new ProductRuleStack(problems);
        var nodes = new List<List<JsonNode>>();
        JsonNode? merged = null;
        RuleSet? header = null;
        foreach (RuleSetFolder folder in chain)
        {
            JsonNode? inherited = merged;
            foreach (RuleSetLayer layer in Layers(folder, preset, problems))
            {
                RuleSetChecks.Layer(merged, layer, problems);
                merged = RuleSetHeader.Lay(merged, layer);
                int before = rules.Nodes.Count;
                rules.Lay(layer);
                nodes.Add(rules.Nodes[before..]);
            }

            header = RuleSetHeader.Read(merged!, folder.File, ReferenceEquals(folder, chain[0]), problems);
            RuleSetChecks.Resolved(header, merged!, inherited, folder.File, problems);
            ThrowIfAny(problems);
        }

        RuleSet ruleSet = header! with
        {
            Lineage = [.. chain.Reverse().Select(f => f.Id)],
            Presets = Presets(chain),
            ProductRules = rules.Rules,
            Data = merged!,
        };
        return ruleSet with { Sha256 = RuleSetHash.Of(merged!, nodes) };
    }

    public static void ThrowIfAny(LoadProblems problems)
    {
        if (problems.Any)
        {
            throw new RuleSetException(string.Join('\n', problems.Messages));
        }
    }

    private static IEnumerable<RuleSetLayer> Layers(RuleSetFolder folder, string preset, LoadProblems problems)
    {
        yield return new RuleSetLayer(folder.Id, folder.Root, folder, IsPreset: false);
        JsonNode? presets = folder.Root["presets"];
        foreach (KeyValuePair<string, JsonNode> member in presets?.Members ?? [])
        {
            if (member.Value.Kind != JsonKind.Object)
            {
                problems.Add(folder.File, member.Value.Line, $"{folder.Id}.presets.{member.Key}", member.Value.Text, "an object with members of a rule set");
            }
            else if (member.Key == preset)
            {
                yield return new RuleSetLayer(folder.Id, member.Value, folder, IsPreset: true);
            }
        }
    }
}
