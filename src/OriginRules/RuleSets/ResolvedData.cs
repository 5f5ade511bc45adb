using System.Globalization;

namespace OriginRules.RuleSets;

/// <summary>The data of a rule set after everything it extends, its preset and its overrides are laid: one document without a parent.</summary>
internal static class ResolvedData
{
    public const string ProductRules = "productRules";

    /// <summary>The document; parameters that a user sets are not in it.</summary>
    public static JsonNode Of(RuleSet ruleSet)
    {
        JsonNode header = JsonMerge.With(ruleSet.Data, "title", NodeBuilder.Text(ruleSet.Title));
        header = JsonMerge.With(header, "status", NodeBuilder.Text(char.ToLowerInvariant(ruleSet.Status.ToString()[0]) + ruleSet.Status.ToString()[1..]));
        return JsonMerge.With(header, ProductRules, NodeBuilder.List(ruleSet.ProductRules.Select(ProductRuleNode.Of)));
    }

    /// <summary>A value as one line of JSON: members sorted, nulls left out, numbers canonical.</summary>
    public static string Canonical(JsonNode node)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new JsonEmitter(text, indented: false))
        {
            Write(json, node);
        }

        return text.ToString();
    }

    public static void Write(JsonEmitter json, JsonNode node)
    {
        switch (node.Kind)
        {
            case JsonKind.Object:
                json.BeginObject();
                foreach ((string name, JsonNode value) in node.Members.Where(m => !m.Value.IsNull).OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    json.Name(name);
                    Write(json, value);
                }

                json.EndObject();
                break;
            case JsonKind.Array:
                json.BeginArray();
                foreach (JsonNode item in node.Items)
                {
                    Write(json, item);
                }

                json.EndArray();
                break;
            case JsonKind.Number:
                json.Value(node.Number);
                break;
            case JsonKind.Boolean:
                json.Value(node.Boolean);
                break;
            default:
                json.Value(node.IsNull ? null : node.Text);
                break;
        }
    }
}
