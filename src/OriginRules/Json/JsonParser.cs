using System.Globalization;
using Newtonsoft.Json;

namespace OriginRules;

/// <summary>Reads a whole JSON document into nodes, without recursion.</summary>
internal static class JsonParser
{
    /// <exception cref="JsonSyntaxException">The text is not JSON.</exception>
    public static JsonNode Parse(TextReader text)
    {
        using var reader = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = null,
            Culture = CultureInfo.InvariantCulture,
        };
        try
        {
            return ReadValue(reader) ?? throw new JsonSyntaxException("The document is empty; expected a JSON object.", 1, 1);
        }
        catch (JsonReaderException e)
        {
            throw new JsonSyntaxException(e.Message, e.LineNumber, e.LinePosition);
        }
    }

    private static JsonNode? ReadValue(JsonTextReader reader)
    {
        var open = new Stack<JsonNode>();
        string? name = null;
        while (reader.Read())
        {
            JsonNode? node = null;
            switch (reader.TokenType)
            {
                case JsonToken.Comment:
                    continue;
                case JsonToken.PropertyName:
                    name = (string)reader.Value!;
                    continue;
                case JsonToken.StartObject:
                    node = Node(JsonKind.Object, "", reader);
                    break;
                case JsonToken.StartArray:
                    node = Node(JsonKind.Array, "", reader);
                    break;
                case JsonToken.EndObject:
                case JsonToken.EndArray:
                    JsonNode closed = open.Pop();
                    if (open.Count == 0)
                    {
                        return closed;
                    }

                    continue;
                case JsonToken.Null:
                    node = Node(JsonKind.Null, "", reader);
                    break;
                case JsonToken.Boolean:
                    node = Node(JsonKind.Boolean, (bool)reader.Value! ? "true" : "false", reader);
                    break;
                case JsonToken.String:
                    node = Node(JsonKind.String, (string)reader.Value!, reader);
                    break;
                default:
                    node = Node(JsonKind.Number, Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!, reader);
                    break;
            }

            if (open.TryPeek(out JsonNode? parent))
            {
                if (parent.Kind == JsonKind.Object)
                {
                    parent.Add(name!, node);
                }
                else
                {
                    parent.Add(node);
                }
            }

            if (node.Kind is JsonKind.Object or JsonKind.Array)
            {
                open.Push(node);
            }
            else if (open.Count == 0)
            {
                return node;
            }
        }

        return null;
    }

    private static JsonNode Node(JsonKind kind, string text, JsonTextReader reader) => new(kind, text, reader.LineNumber, reader.LinePosition);
}
