namespace OriginRules.RuleSets;

/// <summary>Lays the JSON of a child over that of its parent.</summary>
internal static class JsonMerge
{
    /// <summary>Members of objects are merged by name; lists and plain values replace; a null removes.</summary>
    public static JsonNode Deep(JsonNode? parent, JsonNode child)
    {
        if (parent is not { Kind: JsonKind.Object } || child.Kind != JsonKind.Object)
        {
            return child;
        }

        return Members(parent, child, Deep);
    }

    /// <summary>Members are replaced whole by name; a null removes.</summary>
    public static JsonNode ByName(JsonNode? parent, JsonNode child) =>
        parent is { Kind: JsonKind.Object } && child.Kind == JsonKind.Object ? Members(parent, child, static (_, c) => c) : child;

    /// <summary>A copy of an object with one member set, or removed when the value is null.</summary>
    public static JsonNode With(JsonNode node, string name, JsonNode? value)
    {
        var copy = new JsonNode(JsonKind.Object, "", node.Line, node.Column);
        foreach ((string key, JsonNode member) in node.Members)
        {
            if (key != name)
            {
                copy.Add(key, member);
            }
        }

        if (value is not null)
        {
            copy.Add(name, value);
        }

        return copy;
    }

    private static JsonNode Members(JsonNode parent, JsonNode child, Func<JsonNode?, JsonNode, JsonNode> merge)
    {
        var merged = new JsonNode(JsonKind.Object, "", child.Line, child.Column);
        foreach ((string name, JsonNode value) in parent.Members)
        {
            JsonNode? over = child[name];
            if (over is null)
            {
                merged.Add(name, value);
            }
            else if (!over.IsNull)
            {
                merged.Add(name, merge(value, over));
            }
        }

        foreach ((string name, JsonNode value) in child.Members)
        {
            if (parent[name] is null && !value.IsNull)
            {
                merged.Add(name, value);
            }
        }

        return merged;
    }
}
