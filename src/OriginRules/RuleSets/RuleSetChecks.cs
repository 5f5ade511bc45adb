using System.Globalization;

namespace OriginRules.RuleSets;

/// <summary>What a rule set may not say although each member alone can be read.</summary>
internal static class RuleSetChecks
{
    private const int SlipsInAName = 2;

    /// <summary>Checks a layer before it is laid over what it extends.</summary>
    public static void Layer(JsonNode? inherited, RuleSetLayer layer, LoadProblems problems)
    {
        JsonNode node = layer.Node;
        string file = layer.Folder.File;
        if (!layer.IsPreset && node["schema"] is null)
        {
            problems.Add(file, node.Line, $"{layer.RuleSetId}.schema", null, "the schema id of the file");
        }

        if (node["productRules"] is { Kind: JsonKind.String } pattern && !layer.Folder.Glob(pattern.Text).Any())
        {
            problems.Add(file, pattern.Line, $"{layer.RuleSetId}.productRules", pattern.Text, "a file, or a pattern that at least one file has");
        }

        foreach ((string name, JsonNode parameter) in node["parameters"]?.Members ?? [])
        {
            JsonNode[] before = inherited?["parameters"]?[name] is { } parent ? [.. ParameterKind.Values(parent)] : [];
            ParameterKind? kind = BundledVocabulary.Instance.Parameters.GetValueOrDefault(name) ?? (before.Length > 0 ? ParameterKind.Of(before) with { Items = ParameterKind.Item.Words } : null);
            foreach (JsonNode value in ParameterKind.Values(parameter).Where(v => kind?.Fits(v) is false))
            {
                problems.Add(file, value.Line, $"{layer.RuleSetId}.parameters.{name}.value", Shown(value), $"{kind!.Expected}, as in the rule set where the parameter is from");
            }
        }
    }

    /// <summary>Checks the members of a rule set after every layer is laid.</summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="merged">What it was read from.</param>
    /// <param name="inherited">What it extends; null for a root.</param>
    /// <param name="file">How messages name its file.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void Resolved(RuleSet ruleSet, JsonNode merged, JsonNode? inherited, string file, LoadProblems problems)
    {
        BundledVocabulary known = BundledVocabulary.Instance;
        foreach (JsonNode article in merged["articles"]?.Items.Where(a => !known.Articles.Contains(a.Text)) ?? [])
        {
            problems.Add(file, article.Line, $"{ruleSet.Id}.articles", article.Text, $"one of {string.Join(", ", known.Articles.Order(StringComparer.Ordinal))}");
        }

        if (ruleSet.Nomenclature.Length > 0 && !known.Nomenclatures.Contains(ruleSet.Nomenclature))
        {
            problems.Add(file, merged["nomenclature"]!.Line, $"{ruleSet.Id}.nomenclature", ruleSet.Nomenclature, $"one of {string.Join(", ", known.Nomenclatures.Order(StringComparer.Ordinal))}");
        }

        if (ruleSet.Parties.IsEmpty && !ruleSet.Articles.Any(known.ArticlesWithoutParties.Contains))
        {
            problems.Add(file, (merged["parties"] ?? merged).Line, $"{ruleSet.Id}.parties", null, $"at least one party, or the article {string.Join(", ", known.ArticlesWithoutParties)}");
        }

        Parameters(ruleSet, merged, inherited?["parameters"], file, problems);
    }

    private static void Parameters(RuleSet ruleSet, JsonNode merged, JsonNode? inherited, string file, LoadProblems problems)
    {
        var named = new HashSet<string>(merged.Members.Where(m => m.Key != "parameters").SelectMany(m => Texts(m.Value)), StringComparer.Ordinal);
        foreach (Parameter parameter in ruleSet.Parameters.All)
        {
            string place = $"{ruleSet.Id}.parameters.{parameter.Name}";
            int line = merged["parameters"]![parameter.Name]!.Line;
            if (!BundledVocabulary.Instance.Parameters.ContainsKey(parameter.Name) && !named.Contains(parameter.Name)
                && Suggestion.Nearest(parameter.Name, BundledVocabulary.Instance.Parameters.Keys, SlipsInAName) is { } meant)
            {
                problems.Add(file, line, place, parameter.Name, $"the name of a parameter that provisions ask for; did you mean {meant}");
            }

            if (inherited?[parameter.Name] is { } parent)
            {
                Days(ruleSet.InForce, parameter, [.. ParameterReader.Periods(parent)], (file, line, place), problems);
            }
        }
    }

    // A day for which the parent has a value and the child has none would leave a provision without its figure.
    private static void Days(EffectivePeriod inForce, Parameter parameter, EffectivePeriod[] parent, (string File, int Line, string Place) at, LoadProblems problems)
    {
        if (parent.Length == 0)
        {
            return;
        }

        DateOnly? first = inForce.From > parent[0].From ? inForce.From : parent[0].From;
        if (parameter.Values[0].From > first)
        {
            problems.Add(at.File, at.Line, $"{at.Place}[0].from", Day(parameter.Values[0].From), $"a value for every day on which the rule set extended has one, from {Day(first.Value)}");
        }

        DateOnly? last = inForce.To is { } end && !(parent[^1].To < end) ? end : parent[^1].To;
        if (parameter.Values[^1].To is { } to && (last is null || to < last))
        {
            problems.Add(at.File, at.Line, $"{at.Place}[{parameter.Values.Length - 1}].to", Day(to), $"a value for every day on which the rule set extended has one, {(last is { } until ? $"to {Day(until)}" : "without end")}");
        }
    }

    private static IEnumerable<string> Texts(JsonNode node) =>
        node.Kind == JsonKind.String ? [node.Text] : node.Items.Concat(node.Members.Select(m => m.Value)).SelectMany(Texts);

    private static string Shown(JsonNode value) => value.Kind == JsonKind.Array ? string.Join(", ", value.Items.Select(i => i.Text)) : value.Text;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
