using System.Globalization;
using Newtonsoft.Json;

namespace OriginRules;

/// <summary>Reads strict JSON step by step, and any value on the way as a tree, without recursion.</summary>
internal sealed class JsonPullReader : IDisposable
{
    private readonly JsonLimits _limits;
    private readonly StrictJsonText _text;
    private readonly JsonTextReader _reader;
    private readonly int _firstLine;
    private readonly Stack<Open> _open = new();

    /// <summary>Reads <paramref name="text"/>, whose first line is line <paramref name="firstLine"/> of its file.</summary>
    public JsonPullReader(TextReader text, JsonLimits limits, int firstLine = 1)
    {
        _limits = limits;
        _firstLine = firstLine;
        _text = new StrictJsonText(text, limits, firstLine);
        _reader = new JsonTextReader(_text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = null,
            ArrayPool = JsonCharPool.Shared,
            Culture = CultureInfo.InvariantCulture,
        };
    }

    public JsonEvent Event { get; private set; }

    /// <summary>The name the reader stands on.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The scalar the reader stands on.</summary>
    public JsonNode? Scalar { get; private set; }

    public int Line => _reader.LineNumber + _firstLine - 1;

    /// <summary>Goes one step on; false after the end of the text.</summary>
    /// <exception cref="JsonSyntaxException">The text is not strict JSON.</exception>
    public bool Read()
    {
        Scalar = null;
        try
        {
            if (!_reader.Read())
            {
                return false;
            }
        }
        catch (JsonReaderException e)
        {
            throw new JsonSyntaxException(e.Message, e.LineNumber + _firstLine - 1, e.LinePosition);
        }

        Event = _reader.TokenType switch
        {
            JsonToken.StartObject => JsonEvent.StartObject,
            JsonToken.EndObject => JsonEvent.EndObject,
            JsonToken.StartArray => JsonEvent.StartArray,
            JsonToken.EndArray => JsonEvent.EndArray,
            JsonToken.PropertyName => JsonEvent.Name,
            _ => JsonEvent.Scalar,
        };
        if (Event == JsonEvent.Name)
        {
            Name = (string)_reader.Value!;
        }
        else if (Event == JsonEvent.Scalar)
        {
            Scalar = ReadScalar();
        }

        return true;
    }

    /// <summary>The value the reader stands on as a tree; afterwards the reader stands on its last token.</summary>
    public JsonNode ReadValue()
    {
        if (Scalar is { } scalar)
        {
            return scalar;
        }

        JsonNode root = New(Event == JsonEvent.StartObject ? JsonKind.Object : JsonKind.Array);
        _open.Clear();
        _open.Push(new Open(root, Counted: false));
        int depth = 1;
        int nodes = 1;
        int counted = 0;
        string name = "";
        while (depth > 0 && Read())
        {
            if (Event == JsonEvent.Name)
            {
                name = Name;
                continue;
            }

            if (Event is JsonEvent.EndObject or JsonEvent.EndArray)
            {
                depth--;
                if (root.Problem == JsonProblem.None)
                {
                    _open.Pop();
                }

                continue;
            }

            bool container = Event != JsonEvent.Scalar;
            depth += container ? 1 : 0;
            if (root.Problem != JsonProblem.None)
            {
                continue;
            }

            Open parent = _open.Peek();
            if (++nodes > _limits.Nodes || (parent.Counted && container && ++counted > _limits.CountedItems))
            {
                // The rest is only read over, so that the next value can be reached.
                root.Problem = JsonProblem.TooMany;
                continue;
            }

            JsonNode node = Scalar ?? New(Event == JsonEvent.StartObject ? JsonKind.Object : JsonKind.Array);
            Add(parent.Node, name, node);
            if (container)
            {
                _open.Push(new Open(node, node.Kind == JsonKind.Array && parent.Node.Kind == JsonKind.Object && name == _limits.CountedList));
            }
        }

        return root;
    }

    public void Dispose() => _reader.Close();

    private static void Add(JsonNode parent, string name, JsonNode node)
    {
        if (parent.Kind == JsonKind.Object)
        {
            parent.AddUnique(name, node);
        }
        else
        {
            parent.Add(node);
        }
    }

    private JsonNode ReadScalar()
    {
        switch (_reader.TokenType)
        {
            case JsonToken.String:
                return New(JsonKind.String, (string)_reader.Value!);
            case JsonToken.Boolean:
                return New(JsonKind.Boolean, (bool)_reader.Value! ? "true" : "false");
            case JsonToken.Null:
                return New(JsonKind.Null);
            default:
                JsonBareToken token = _text.BareTokens.Dequeue();
                JsonNode number = New(JsonKind.Number, token.Text);
                number.Problem = token.Problem;
                return number;
        }
    }

    private JsonNode New(JsonKind kind, string text = "") => new(kind, text, Line, _reader.LinePosition);

    private readonly record struct Open(JsonNode Node, bool Counted);
}
