using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The product rules while layers are laid over each other: what a layer names is cut out of what it inherits.</summary>
internal sealed class ProductRuleStack(LoadProblems problems)
{
    private const string DefaultRules = "psr/*.json";

    private ImmutableArray<ProductRule> _rules = [];

    /// <summary>The nodes the rules were read from, for the hash.</summary>
    public List<JsonNode> Nodes { get; } = [];

    /// <summary>The rules so far, sorted by id and then by code.</summary>
    public ImmutableArray<ProductRule> Rules => [.. _rules.OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.For.IsEmpty ? default : r.For[0].From)];

    public void Lay(RuleSetLayer layer)
    {
        Override(layer);
        List<PlacedRule> own = Own(layer);
        ReportDuplicates(own);
        HsRange[] named = [.. own.SelectMany(r => r.Rule.PrintedFor)];
        if (named.Length > 0)
        {
            _rules = [.. _rules.Select(r => r with { For = CodeCut.Without(r.For, named) }).Where(r => !r.For.IsEmpty), .. own.Select(r => r.Rule)];
        }

        ProductRuleConflicts.Check(own, problems);
    }

    private void Override(RuleSetLayer layer)
    {
        foreach (JsonNode node in layer.Node["overrides"]?.Items ?? [])
        {
            Nodes.Add(node);
        }

        var view = new JsonObjectView(layer.Node, layer.Folder.File, layer.RuleSetId, problems);
        foreach (RuleOverride change in view.Objects("overrides").Select(RuleOverride.Read))
        {
            ProductRule[] changed = [.. change.Apply(_rules, layer.RuleSetId)];
            if (!problems.Any && changed.SequenceEqual(_rules))
            {
                problems.Add(layer.Folder.File, view.Line, change.Place, "no inherited rule changes", "goods and figures of at least one inherited rule");
            }

            _rules = [.. changed];
        }
    }

    private List<PlacedRule> Own(RuleSetLayer layer)
    {
        List<PlacedRule> rules = [];
        JsonNode? where = layer.Node["productRules"];
        if (where is { Kind: JsonKind.Array })
        {
            Read(rules, where, layer.Folder.File, layer.RuleSetId);
            return rules;
        }

        if (where is { Kind: not JsonKind.String and not JsonKind.Null })
        {
            problems.Add(layer.Folder.File, where.Line, $"{layer.RuleSetId}.productRules", where.Text, $"a list of rules or files as {DefaultRules}");
            return rules;
        }

        string? pattern = where is { Kind: JsonKind.String } ? where.Text : layer.IsPreset ? null : DefaultRules;
        foreach (string name in pattern is null ? [] : layer.Folder.Glob(pattern))
        {
            if (layer.Folder.ReadFile(name, problems) is { } file)
            {
                Read(rules, file, layer.Folder.Describe(name), layer.RuleSetId);
            }
        }

        return rules;
    }

    private void Read(List<PlacedRule> rules, JsonNode list, string file, string ruleSetId)
    {
        if (list.Kind != JsonKind.Array)
        {
            problems.Add(file, list.Line, "the file", list.Text, "a list of product rules");
        }

        foreach (JsonNode node in list.Items)
        {
            Nodes.Add(node);
            rules.Add(new PlacedRule(ProductRuleReader.Read(node, file, rules.Count, ruleSetId, problems), file, node.Line));
        }
    }

    private void ReportDuplicates(List<PlacedRule> own)
    {
        // The parts of one printed rule share its id; each says for which codes the rule is printed.
        foreach (PlacedRule twice in own.GroupBy(r => r.Rule.Id, StringComparer.Ordinal).Where(g => g.Any(r => r.Rule.PrintedFor == r.Rule.For)).SelectMany(g => g.Skip(1)))
        {
            problems.Add(twice.File, twice.Line, $"{twice.Rule.Id}.id", twice.Rule.Id, "an id that no other rule of the rule set has");
        }
    }
}
