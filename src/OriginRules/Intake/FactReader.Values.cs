using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules;

/// <content>Finding a value of the right kind, and the errors when there is none.</content>
internal sealed partial class FactReader
{
    private delegate bool TryParse<T>(string? text, out T value);

    private delegate bool TryRead<T>(JsonNode item, out T value);

    private JsonNode? Node(string name, FactKind kind, Func<IReadOnlyList<AskedFact>>? inside = null)
    {
        _asked?.Add(new(name, kind, inside));
        return _node?[name] is { IsNull: false } node ? node : null;
    }

    private JsonNode? Typed(string name, FactKind kind, string expected, Func<IReadOnlyList<AskedFact>>? inside = null)
    {
        JsonNode? node = Node(name, kind, inside);
        return node is null || Is(node, Written(kind), name, expected) ? node : null;
    }

    private static JsonKind Written(FactKind kind) => kind switch
    {
        FactKind.Text or FactKind.Code => JsonKind.String,
        FactKind.Number => JsonKind.Number,
        FactKind.Flag => JsonKind.Boolean,
        FactKind.Numbers or FactKind.Object => JsonKind.Object,
        _ => JsonKind.Array,
    };

    private bool Is(JsonNode node, JsonKind kind, string name, string expected)
    {
        if (node.Problem is JsonProblem.NotJson)
        {
            Refuse(FindingCodes.Number, name, node, kind == JsonKind.Number ? "a number as 1200.50: no quotes, no leading zeros, no thousands separators." : $"{expected}.");
            return false;
        }

        if (node.Kind == kind && node.Problem is JsonProblem.None or JsonProblem.NotDecimal)
        {
            return true;
        }

        Refuse(FindingCodes.Type, name, node, $"{expected}.");
        return false;
    }

    private decimal? Decimal(JsonNode node, string name)
    {
        if (node.Problem == JsonProblem.NotDecimal)
        {
            Refuse(FindingCodes.Number, name, node, "a number of at most 28 significant digits; round it.");
            return null;
        }

        return node.Number;
    }

    private bool IsWhole(JsonNode node, string name)
    {
        if (node.Text.Length > BomLimits.Json.StringLength)
        {
            Refuse(FindingCodes.Limit, name, node, "a text of at most 1,048,576 characters; shorten it.");
            return false;
        }

        if (node.Text.Contains('\uFFFD', StringComparison.Ordinal) || HasLoneSurrogate(node.Text))
        {
            Refuse(FindingCodes.Encoding, name, node, "text in UTF-8; save the file in that encoding.");
            return false;
        }

        return true;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return true;
            }
        }

        return false;
    }

    private T? Parsed<T>(string name, FactKind kind, TryParse<T> parse, string code, string expected)
        where T : struct
    {
        JsonNode? node = Node(name, kind);
        if (node is null || !Is(node, JsonKind.String, name, expected))
        {
            return null;
        }

        if (parse(node.Text, out T value))
        {
            return value;
        }

        Refuse(code, name, node, $"{expected}.");
        return null;
    }

    private ImmutableArray<T>? Items<T>(string name, string expected, TryRead<T> read, string code = FindingCodes.Type)
    {
        if (Typed(name, FactKind.Words, expected) is not { } list)
        {
            return null;
        }

        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(list.Items.Count);
        foreach (JsonNode item in list.Items)
        {
            if (!read(item, out T value))
            {
                Refuse(item.Kind == JsonKind.String ? code : FindingCodes.Type, name, item, $"{expected}.");
            }
            else if (item.Kind != JsonKind.String || IsWhole(item, name))
            {
                items.Add(value);
            }
        }

        return items.ToImmutable();
    }

    private IEnumerable<KeyValuePair<string, decimal>> NumbersOf(JsonNode node, string name)
    {
        foreach (KeyValuePair<string, JsonNode> member in node.Members)
        {
            string place = $"{name}.{FindingList.Short(member.Key)}";
            if (member.Value.Problem == JsonProblem.Duplicate)
            {
                Refuse(FindingCodes.DuplicateProperty, place, member.Value, "each name once; keep one of them.");
            }
            else if (!member.Value.IsNull && Is(member.Value, JsonKind.Number, place, "a number without quotes") && Decimal(member.Value, place) is { } number)
            {
                yield return new(member.Key, number);
            }
        }
    }

    private bool IsObject(JsonNode node, string place)
    {
        if (node is { Kind: JsonKind.Object, Problem: JsonProblem.None })
        {
            return true;
        }

        _findings.Error(FindingCodes.Type, place, node.Line, Shown(node), $"Found {Shown(node)}; expected an object in braces.");
        return false;
    }

    private void Refuse(string code, string name, JsonNode node, string expected) =>
        _findings.Error(code, $"{Place}.{name}", node.Line, Shown(node), $"Found {Quoted(node)}; expected {expected}");

    private static string Quoted(JsonNode node) => node.Kind == JsonKind.String ? $"\"{Shown(node)}\"" : Shown(node);

    private static string Shown(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.Null => "null",
        _ when node.Problem == JsonProblem.TooDeep => "a deep nest",
        _ => FindingList.Short(node.Text)!,
    };
}
