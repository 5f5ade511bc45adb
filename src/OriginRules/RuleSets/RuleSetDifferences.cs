using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>What distinguishes two rule sets, completely: everything their resolved data state, place by place.</summary>
public static class RuleSetDifferences
{
    private static readonly ImmutableArray<string> KeyMembers = ["id", "category"];

    /// <summary>The differences, in the order of the members by name.</summary>
    /// <param name="first">What is compared with.</param>
    /// <param name="second">What is described.</param>
    /// <remarks>Parameters that a user set are left out: the data are compared.</remarks>
    public static ImmutableArray<RuleSetDifference> Between(RuleSet first, RuleSet second)
    {
        var found = ImmutableArray.CreateBuilder<RuleSetDifference>();
        JsonNode a = ResolvedData.Of(first);
        JsonNode b = ResolvedData.Of(second);
        Members([], JsonMerge.With(a, ResolvedData.ProductRules, null), JsonMerge.With(b, ResolvedData.ProductRules, null), found);
        ProductRules(a[ResolvedData.ProductRules]!, b[ResolvedData.ProductRules]!, found);
        return found.ToImmutable();
    }

    /// <summary>Writes a rule set as one document without a parent: what <c>ruleset.json</c> would state if it extended nothing.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="ruleSet">The rule set to write without a parent.</param>
    public static void WriteResolved(TextWriter text, RuleSet ruleSet)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            CanonicalJson.Write(json, ResolvedData.Of(ruleSet));
        }

        text.WriteLine();
    }

    /// <summary>Writes the differences as the document that <c>rulesets/schema/rulesdiff.json</c> publishes.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="first">What the changes are applied to.</param>
    /// <param name="second">What they lead to.</param>
    /// <param name="differences">What <see cref="Between"/> gave for the two.</param>
    public static void Write(TextWriter text, RuleSet first, RuleSet second, ImmutableArray<RuleSetDifference> differences)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            json.BeginObject();
            json.Name("from");
            Identity(json, first);
            json.Name("to");
            Identity(json, second);
            json.Name("differences");
            json.BeginArray();
            foreach (RuleSetDifference difference in differences)
            {
                json.BeginObject();
                json.Name("path");
                json.BeginArray();
                foreach (string step in difference.Path)
                {
                    json.Value(step);
                }

                json.EndArray();
                json.Property("kind", char.ToLowerInvariant(difference.Kind.ToString()[0]) + difference.Kind.ToString()[1..]);
                Value(json, "from", difference.From);
                Value(json, "to", difference.To);
                json.EndObject();
            }

            json.EndArray();
            json.EndObject();
        }

        text.WriteLine();
    }

    private static void Identity(JsonEmitter json, RuleSet ruleSet)
    {
        json.BeginObject();
        json.Property("id", ruleSet.Id);
        json.Property("version", ruleSet.Version);
        json.Property("sha256", ruleSet.Sha256);
        json.EndObject();
    }

    private static void Value(JsonEmitter json, string name, string? value)
    {
        if (value is not null)
        {
            json.Name(name);
            CanonicalJson.Write(json, JsonParser.Parse(new StringReader(value)));
        }
    }

    // A printed rule may stand in several parts, one for each set of codes; the parts of one id are one place.
    private static void ProductRules(JsonNode first, JsonNode second, ImmutableArray<RuleSetDifference>.Builder found)
    {
        ILookup<string, JsonNode> a = first.Items.ToLookup(r => r["id"]!.Text, StringComparer.Ordinal);
        ILookup<string, JsonNode> b = second.Items.ToLookup(r => r["id"]!.Text, StringComparer.Ordinal);
        foreach (string id in a.Select(g => g.Key).Union(b.Select(g => g.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            ImmutableArray<string> path = [ResolvedData.ProductRules, id];
            JsonNode[] before = [.. a[id]];
            JsonNode[] after = [.. b[id]];
            if (before.Length == 1 && after.Length == 1)
            {
                Members(path, before[0], after[0], found);
            }
            else
            {
                Whole(path, Parts(before), Parts(after), found);
            }
        }
    }

    private static JsonNode? Parts(JsonNode[] parts) => parts.Length switch
    {
        0 => null,
        1 => parts[0],
        _ => NodeBuilder.List(parts),
    };

    private static void Members(ImmutableArray<string> path, JsonNode first, JsonNode second, ImmutableArray<RuleSetDifference>.Builder found)
    {
        foreach (string name in first.Members.Concat(second.Members).Select(m => m.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Values(path.Add(name), Stated(first[name]), Stated(second[name]), found);
        }
    }

    private static JsonNode? Stated(JsonNode? node) => node is { IsNull: true } ? null : node;

    private static void Values(ImmutableArray<string> path, JsonNode? first, JsonNode? second, ImmutableArray<RuleSetDifference>.Builder found)
    {
        if (first is { Kind: JsonKind.Object } && second is { Kind: JsonKind.Object })
        {
            Members(path, first, second, found);
        }
        else if (first is not null && second is not null && Keys(first) is { } before && Keys(second) is { } after)
        {
            Items(path, before, after, found);
        }
        else
        {
            Whole(path, first, second, found);
        }
    }

    private static void Items(ImmutableArray<string> path, List<KeyValuePair<string, JsonNode>> first, List<KeyValuePair<string, JsonNode>> second, ImmutableArray<RuleSetDifference>.Builder found)
    {
        foreach (KeyValuePair<string, JsonNode> gone in first.Where(f => !second.Exists(s => s.Key == f.Key)))
        {
            Whole(path.Add(gone.Key), gone.Value, null, found);
        }

        List<string> order = [.. first.Select(f => f.Key).Where(k => second.Exists(s => s.Key == k))];
        foreach ((string key, JsonNode value) in second)
        {
            int known = first.FindIndex(f => f.Key == key);
            if (known < 0)
            {
                order.Add(key);
                Whole(path.Add(key), null, value, found);
            }
            else
            {
                Members(path.Add(key), first[known].Value, value, found);
            }
        }

        if (!order.SequenceEqual(second.Select(s => s.Key), StringComparer.Ordinal))
        {
            found.Add(new()
            {
                Path = path,
                Kind = RuleSetDifferenceKind.Reordered,
                From = CanonicalJson.Of(NodeBuilder.List(first.Select(f => NodeBuilder.Text(f.Key)))),
                To = CanonicalJson.Of(NodeBuilder.List(second.Select(s => NodeBuilder.Text(s.Key)))),
            });
        }
    }

    private static void Whole(ImmutableArray<string> path, JsonNode? first, JsonNode? second, ImmutableArray<RuleSetDifference>.Builder found)
    {
        string? from = first is null ? null : CanonicalJson.Of(first);
        string? to = second is null ? null : CanonicalJson.Of(second);
        if (from != to)
        {
            found.Add(new()
            {
                Path = path,
                Kind = from is null ? RuleSetDifferenceKind.Added : to is null ? RuleSetDifferenceKind.Removed : RuleSetDifferenceKind.Changed,
                From = from,
                To = to,
            });
        }
    }

    /// <summary>The items of a list by their names; null when an item has none or two share one.</summary>
    private static List<KeyValuePair<string, JsonNode>>? Keys(JsonNode list)
    {
        if (list.Kind != JsonKind.Array || list.Items.Count == 0)
        {
            return null;
        }

        var keys = new List<KeyValuePair<string, JsonNode>>();
        foreach (JsonNode item in list.Items)
        {
            string? key = KeyMembers.Select(m => item[m]).FirstOrDefault(k => k is { Kind: JsonKind.String })?.Text;
            if (key is null || keys.Exists(k => k.Key == key))
            {
                return null;
            }

            keys.Add(new(key, item));
        }

        return keys;
    }
}
