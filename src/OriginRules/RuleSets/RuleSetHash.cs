using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OriginRules.RuleSets;

/// <summary>SHA-256 of resolved data: members sorted, numbers canonical, so that layout and comments of the files do not matter.</summary>
internal static class RuleSetHash
{
    public static string Of(JsonNode header, IEnumerable<JsonNode> rules, ImmutableSortedDictionary<string, string>? set)
    {
        var text = new StringBuilder();
        using (var writer = new StringWriter(text, CultureInfo.InvariantCulture))
        using (var emitter = new JsonEmitter(writer, indented: false))
        {
            emitter.BeginArray();
            Write(emitter, header);
            foreach (JsonNode rule in rules)
            {
                Write(emitter, rule);
            }

            foreach ((string name, string value) in (set ?? ImmutableSortedDictionary<string, string>.Empty).OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                emitter.Value(name);
                emitter.Value(value);
            }

            emitter.EndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Write(JsonEmitter emitter, JsonNode node)
    {
        switch (node.Kind)
        {
            case JsonKind.Object:
                emitter.BeginObject();
                foreach ((string name, JsonNode value) in node.Members.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    emitter.Name(name);
                    Write(emitter, value);
                }

                emitter.EndObject();
                break;
            case JsonKind.Array:
                emitter.BeginArray();
                foreach (JsonNode item in node.Items)
                {
                    Write(emitter, item);
                }

                emitter.EndArray();
                break;
            case JsonKind.Number:
                emitter.Value(node.Number);
                break;
            case JsonKind.Boolean:
                emitter.Value(node.Boolean);
                break;
            default:
                emitter.Value(node.IsNull ? null : node.Text);
                break;
        }
    }
}
