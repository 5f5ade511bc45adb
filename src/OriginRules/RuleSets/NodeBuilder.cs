using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Builds JSON objects member by member; what is empty or null is left out, as a reader takes both for not stated.</summary>
internal sealed class NodeBuilder
{
    public JsonNode Node { get; } = new(JsonKind.Object, "", 0, 0);

    public static JsonNode Text(string text) => new(JsonKind.String, text, 0, 0);

    public static JsonNode List(IEnumerable<JsonNode> items)
    {
        var list = new JsonNode(JsonKind.Array, "", 0, 0);
        foreach (JsonNode item in items)
        {
            list.Add(item);
        }

        return list;
    }

    public NodeBuilder With(string name, JsonNode? value)
    {
        if (value is not null)
        {
            Node.Add(name, value);
        }

        return this;
    }

    public NodeBuilder With(string name, string? text) => With(name, text is null ? null : Text(text));

    public NodeBuilder With(string name, decimal? number) =>
        With(name, number is { } value ? new JsonNode(JsonKind.Number, JsonEmitter.Canonical(value), 0, 0) : null);

    public NodeBuilder With(string name, bool? flag) => With(name, flag is { } value ? new JsonNode(JsonKind.Boolean, value ? "true" : "false", 0, 0) : null);

    public NodeBuilder With(string name, DateOnly? day) => With(name, day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public NodeBuilder With<T>(string name, ImmutableArray<T> items, Func<T, JsonNode> write) => With(name, items.IsEmpty ? null : List(items.Select(write)));

    public NodeBuilder With(string name, ImmutableArray<string> words) => With(name, words, Text);

    public NodeBuilder With(string name, ImmutableArray<HsRange> codes) => With(name, codes, c => Text(c.ToString()));
}
