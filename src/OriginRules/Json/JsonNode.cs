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

    private const int IndexFrom = 40;
    private HashSet<string>? _names;
    private static readonly List<JsonNode> s_noItems = [];
    private static readonly List<KeyValuePair<string, JsonNode>> s_noMembers = [];

    public JsonKind Kind { get; }

    /// <summary>The string, or the written form of a number, true or false; empty otherwise.</summary>
    public string Text { get; }

    public int Line { get; }

    public int Column { get; }

    public IReadOnlyList<JsonNode> Items => _items;

    public IReadOnlyList<KeyValuePair<string, JsonNode>> Members => _members;

    /// <summary>Why the value could not be taken over; a reader that ignores it may not use the value.</summary>
    public JsonProblem Problem { get; internal set; }

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

    /// <summary>Adds a member; a second one of the name is kept and marked as a duplicate.</summary>
    internal void AddUnique(string name, JsonNode value)
    {
        // Small objects are compared one by one; large ones get an index of their names.
        if (_members.Count >= IndexFrom)
        {
            _names ??= _members.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        }

        if (_names is null ? this[name] is not null : !_names.Add(name))
        {
            value.Problem = JsonProblem.Duplicate;
        }

        _members.Add(new(name, value));
    }
}
