using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OriginRules.RuleSets;

/// <summary>SHA-256 of resolved data: members sorted, nulls left out, numbers and codes canonical, so that layout and comments of the files do not matter.</summary>
internal static class RuleSetHash
{
    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create("0123456789.-");

    /// <summary>The hash of a header and, layer by layer, of what changes product rules and what states them.</summary>
    public static string Of(JsonNode header, IEnumerable<IEnumerable<JsonNode>> layers)
    {
        var text = new StringBuilder("[").Append(Canonical(header));
        foreach (IEnumerable<JsonNode> layer in layers)
        {
            // Rules of one layer stand beside each other in any order; changes of inherited rules follow on each other.
            List<string> changes = [];
            List<string> rules = [];
            foreach (JsonNode node in layer)
            {
                (node["id"] is null ? changes : rules).Add(Canonical(node));
            }

            rules.Sort(StringComparer.Ordinal);
            foreach (string one in changes.Concat(rules))
            {
                text.Append(',').Append(one);
            }
        }

        text.Append(']');
        return Sha256(text.ToString());
    }

    /// <summary>The hash of resolved data with parameters set by the user.</summary>
    public static string With(string sha256, ImmutableSortedDictionary<string, string> set) =>
        Sha256(string.Join('\n', set.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}").Prepend(sha256)));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Canonical(JsonNode node)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var emitter = new JsonEmitter(text, indented: false))
        {
            Write(emitter, node);
        }

        return text.ToString();
    }

    private static void Write(JsonEmitter emitter, JsonNode node)
    {
        switch (node.Kind)
        {
            case JsonKind.Object:
                emitter.BeginObject();
                KeyValuePair<string, JsonNode>[] members = [.. node.Members];
                Array.Sort(members, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
                foreach ((string name, JsonNode value) in members)
                {
                    if (!value.IsNull)
                    {
                        emitter.Name(name);
                        Write(emitter, value);
                    }
                }

                emitter.EndObject();
                break;
            case JsonKind.Array:
                emitter.BeginArray();
                foreach (JsonNode item in node.Items)
                {
                    if (item.Kind == JsonKind.String && !item.Text.AsSpan().ContainsAnyExcept(CodeCharacters) && HsRange.TryParse(item.Text, out HsRange code))
                    {
                        emitter.Value(code.ToString());
                    }
                    else
                    {
                        Write(emitter, item);
                    }
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
