using System.Globalization;

namespace OriginRules;

/// <summary>A value read from JSON with its place in the file; numbers keep their written digits.</summary>
internal sealed class JsonNode
{
    private readonly List<JsonNode> _items;
    private readonly List<KeyValuePair<string, JsonNode>> _members;

    internal JsonNode(JsonKind kind, string text, int line, int column)
    {
        Kind = kind;
        Text = text;
        Line = line;
        Column = column;
        _items = kind == JsonKind.Array ? [] : s_noItems;
        _members = kind == JsonKind.Object ? [] : s_noMembers;
    }

    private static readonly List<JsonNode> s_noItems = [];
    private static readonly List<KeyValuePair<string, JsonNode>> s_noMembers = [];

    public JsonKind Kind { get; }

    /// <summary>The string, or the written form of a number, true or false; empty otherwise.</summary>
    public string Text { get; }

    public int Line { get; }

    public int Column { get; }

    public IReadOnlyList<JsonNode> Items => _items;

    public IReadOnlyList<KeyValuePair<string, JsonNode>> Members => _members;

    public bool IsNull => Kind == JsonKind.Null;

    public decimal Number => decimal.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public bool Boolean => Text == "true";

    /// <summary>The member of that name, or null when absent; a JSON null is a node of kind Null.</summary>
    public JsonNode? this[string name]
    {
        get
        {
            foreach (KeyValuePair<string, JsonNode> member in _members)
            {
                if (member.Key == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    internal void Add(JsonNode item) => _items.Add(item);

    internal void Add(string name, JsonNode value) => _members.Add(new(name, value));
}
