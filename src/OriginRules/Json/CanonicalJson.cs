using System.Globalization;

namespace OriginRules;

/// <summary>Writes a value that was read: members sorted, nulls left out, numbers canonical.</summary>
internal static class CanonicalJson
{
    /// <summary>The value as one line of JSON.</summary>
    public static string Of(JsonNode node)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new JsonEmitter(text, indented: false))
        {
            Write(json, node);
        }

        return text.ToString();
    }

    /// <summary>Writes the value where the emitter stands.</summary>
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
