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
        var text = new StringBuilder();
        using (var writer = new StringWriter(text, CultureInfo.InvariantCulture))
        using (var emitter = new JsonEmitter(writer, indented: false))
        {
            emitter.BeginArray();
            Write(emitter, header);
            foreach (IEnumerable<JsonNode> layer in layers)
            {
                // Rules of one layer stand beside each other in any order; changes of inherited rules follow on each other.
                ILookup<bool, JsonNode> rules = layer.ToLookup(n => n["id"] is not null);
                foreach (JsonNode node in rules[false].Concat(rules[true].OrderBy(Canonical, StringComparer.Ordinal)))
                {
                    Write(emitter, node);
                }
            }

            emitter.EndArray();
        }

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
                foreach ((string name, JsonNode value) in node.Members.Where(m => !m.Value.IsNull).OrderBy(m => m.Key, StringComparer.Ordinal))
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
