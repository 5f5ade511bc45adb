using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules;

/// <summary>Reads the members of one JSON object of a data file by name and type; reports wrong types and, at the end, members nobody asked for.</summary>
internal sealed class JsonObjectView
{
    private readonly JsonNode? _node;
    private readonly string _file;
    private readonly LoadProblems _problems;
    private readonly List<string>? _asked;
    private readonly JsonObjectView? _around;
    private readonly string _name;
    private readonly int? _index;
    private string? _place;

    public JsonObjectView(JsonNode? node, string file, string place, LoadProblems problems)
        : this(node, file, null, place, null, problems)
    {
    }

    private JsonObjectView(JsonNode? node, string file, JsonObjectView? around, string name, int? index, LoadProblems problems)
    {
        _file = file;
        _around = around;
        _name = name;
        _index = index;
        _problems = problems;
        if (node is { Kind: not JsonKind.Object and not JsonKind.Null })
        {
            problems.Add(file, node.Line, Place, Shown(node), "an object");
        }
        else
        {
            _node = node is { Kind: JsonKind.Object } ? node : null;
        }

        // Most objects that could be there are not: they cost nothing to ask.
        _asked = _node is null ? null : [];
    }

    /// <summary>How messages name the object; put together when one does.</summary>
    public string Place => _place ??= _around is null ? _name
        : _index is { } index ? string.Create(CultureInfo.InvariantCulture, $"{_around.Place}.{_name}[{index}]")
        : $"{_around.Place}.{_name}";

    public string File => _file;

    public LoadProblems Problems => _problems;

    public int Line => _node?.Line ?? 0;

    /// <summary>False when the object is absent or null.</summary>
    public bool Exists => _node is not null;

    /// <summary>The member, or null when absent or JSON null.</summary>
    public JsonNode? Node(string name)
    {
        _asked?.Add(name);
        return _node?[name] is { IsNull: false } node ? node : null;
    }

    public JsonNode? RequiredNode(string name)
    {
        JsonNode? node = Node(name);
        if (node is null)
        {
            _problems.Add(_file, Line, $"{Place}.{name}", null, "a value");
        }

        return node;
    }

    public string? String(string name) => Typed(name, JsonKind.String, "a string")?.Text;

    public string RequiredString(string name)
    {
        string? value = String(name);
        if (string.IsNullOrEmpty(value))
        {
            _problems.Add(_file, Line, $"{Place}.{name}", value, "a string that is not empty");
        }

        return value ?? "";
    }

    public decimal? Decimal(string name) => Typed(name, JsonKind.Number, "a number")?.Number;

    /// <summary>A percentage, 0 to 100 inclusive.</summary>
    public decimal? Percent(string name)
    {
        JsonNode? node = Typed(name, JsonKind.Number, "a percentage from 0 to 100");
        if (node is { Number: < 0 or > 100 })
        {
            _problems.Add(_file, node.Line, $"{Place}.{name}", node.Text, "a percentage from 0 to 100");
        }

        return node?.Number;
    }

    public bool? Boolean(string name) => Typed(name, JsonKind.Boolean, "true or false")?.Boolean;

    public DateOnly? Date(string name)
    {
        JsonNode? node = Typed(name, JsonKind.String, "a day as 2026-11-22");
        if (node is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        _problems.Add(_file, node.Line, $"{Place}.{name}", node.Text, "a day as 2026-11-22");
        return null;
    }

    public ImmutableArray<JsonNode> Array(string name) => Typed(name, JsonKind.Array, "a list") is { } array ? [.. array.Items] : [];

    public ImmutableArray<string> Strings(string name)
    {
        ImmutableArray<string>.Builder values = ImmutableArray.CreateBuilder<string>();
        foreach (JsonNode item in Array(name))
        {
            if (item.Kind == JsonKind.String)
            {
                values.Add(item.Text);
            }
            else
            {
                _problems.Add(_file, item.Line, $"{Place}.{name}", Shown(item), "a list of strings");
            }
        }

        return values.ToImmutable();
    }

    /// <summary>Codes and ranges of codes.</summary>
    public ImmutableArray<HsRange> Ranges(string name)
    {
        ImmutableArray<HsRange>.Builder ranges = ImmutableArray.CreateBuilder<HsRange>();
        foreach (JsonNode item in Array(name))
        {
            if (item.Kind == JsonKind.String && HsRange.TryParse(item.Text, out HsRange range))
            {
                ranges.Add(range);
            }
            else
            {
                _problems.Add(_file, item.Line, $"{Place}.{name}", Shown(item), "a tariff code of 2 to 10 digits or a range as 8501-8503");
            }
        }

        return ranges.ToImmutable();
    }

    public ImmutableArray<Country> Countries(string name)
    {
        ImmutableArray<Country>.Builder countries = ImmutableArray.CreateBuilder<Country>();
        foreach (JsonNode item in Array(name))
        {
            if (item.Kind == JsonKind.String && Country.TryParse(item.Text, out Country country))
            {
                countries.Add(country);
            }
            else
            {
                _problems.Add(_file, item.Line, $"{Place}.{name}", Shown(item), "an ISO 3166-1 alpha-2 country");
            }
        }

        return countries.ToImmutable();
    }

    public JsonObjectView Object(string name) => new(Node(name), _file, this, name, null, _problems);

    /// <summary>One view for each object of a list.</summary>
    public IEnumerable<JsonObjectView> Objects(string name)
    {
        int index = 0;
        foreach (JsonNode item in Array(name))
        {
            yield return new JsonObjectView(item, _file, this, name, index++, _problems);
        }
    }

    /// <summary>Reports each member that was never asked for.</summary>
    public void End()
    {
        if (_node is null)
        {
            return;
        }

        foreach (KeyValuePair<string, JsonNode> member in _node.Members)
        {
            if (!_asked!.Contains(member.Key))
            {
                _problems.Add(_file, member.Value.Line, $"{Place}.{member.Key}", member.Key, $"one of {string.Join(", ", _asked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}");
            }
        }
    }

    private JsonNode? Typed(string name, JsonKind kind, string expected)
    {
        JsonNode? node = Node(name);
        if (node is null || node.Kind == kind)
        {
            return node;
        }

        _problems.Add(_file, node.Line, $"{Place}.{name}", Shown(node), expected);
        return null;
    }

    private static string Shown(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => "{…}",
        JsonKind.Array => "[…]",
        JsonKind.Null => "null",
        _ => node.Text,
    };
}
