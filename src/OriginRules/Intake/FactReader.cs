using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace OriginRules;

/// <summary>Reads the facts of one object of a bill by name and type. Nothing is guessed: what cannot be read is an error and stays unknown.</summary>
internal sealed partial class FactReader
{
    private readonly JsonNode? _node;
    private readonly FindingList _findings;
    private readonly List<AskedFact>? _asked;
    private readonly PlainObject? _plain;
    private readonly int _level;

    /// <summary>Over plain JSON.</summary>
    public FactReader(PlainObject plain)
    {
        _plain = plain;
        _findings = null!;
        Place = "";
    }

    public FactReader(JsonNode node, string place, FindingList findings, int level)
        : this(node, place, findings, level, null)
    {
    }

    private FactReader(JsonNode? node, string place, FindingList findings, int level, List<AskedFact>? asked)
    {
        _node = node;
        Place = place;
        _findings = findings;
        _level = level;
        _asked = asked;
    }

    /// <summary>The ids on the way to the object, joined by slashes.</summary>
    public string Place { get; }

    /// <summary>The component level of the object; 0 for the good.</summary>
    public int Level => _plain?.Level ?? _level;

    /// <summary>The facts a binder asks for, found by letting it read an object of nothing.</summary>
    public static IReadOnlyList<AskedFact> AskedBy(Action<FactReader> bind)
    {
        var asked = new List<AskedFact>();
        bind(new FactReader(null, "", new FindingList(null), 0, asked));
        return asked;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Text(string name) => _plain is { } plain ? plain.Text(name) : WholeText(name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool? Flag(string name) => _plain is { } plain ? plain.Flag(name) : StatedFlag(name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal? Number(string name) => _plain is { } plain ? plain.Number(name) : StatedNumber(name);

    public HsCode? Code(string name) => _plain is { } plain ? plain.Code(name) : Parsed<HsCode>(name, FactKind.Code, HsCode.TryParse, FindingCodes.Hts, "a tariff code of 2 to 10 digits, dots allowed, such as \"9401.39.0030\"");

    public Country? Country(string name) => _plain is { } plain ? plain.Country(name) : Parsed<Country>(name, FactKind.Text, OriginRules.Country.TryParse, FindingCodes.Country, "an ISO 3166-1 alpha-2 country in capital letters, such as \"CA\"; leave it out when it is unknown");

    public Currency? Currency(string name) => _plain is { } plain ? plain.Currency(name) : Parsed<Currency>(name, FactKind.Text, OriginRules.Currency.TryParse, FindingCodes.Currency, "an ISO 4217 currency in capital letters, such as \"USD\"");

    public DateOnly? Date(string name) => _plain is { } plain ? plain.Date(name) : Parsed<DateOnly>(name, FactKind.Text, TryDay, FindingCodes.Date, "a day of the calendar as \"2026-11-22\"");

    /// <summary>One word of a closed set.</summary>
    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (_plain is { } plain)
        {
            return plain.Choice(name, words);
        }

        if (Text(name) is not { } word)
        {
            return null;
        }

        if (words.TryGetValue(word, out T value))
        {
            return value;
        }

        Refuse(FindingCodes.Word, name, Node(name, FactKind.Text)!, $"one of {string.Join(", ", words.Keys)}.{Suggestion.DidYouMean(word, words.Keys)}");
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ImmutableArray<string>? Words(string name) => _plain is { } plain ? plain.Words(name) : StatedWords(name);

    public ImmutableArray<Country>? Countries(string name) => _plain is { } plain ? plain.Countries(name) : Items(name, "a list of ISO 3166-1 alpha-2 countries", (JsonNode item, out Country country) =>
        OriginRules.Country.TryParse(item.Kind == JsonKind.String ? item.Text : null, out country), FindingCodes.Country);

    public ImmutableArray<HsCode>? Codes(string name) => _plain is { } plain ? plain.Codes(name) : Items(name, "a list of tariff codes of 2 to 10 digits", (JsonNode item, out HsCode code) =>
        HsCode.TryParse(item.Kind == JsonKind.String ? item.Text : null, out code), FindingCodes.Hts);

    /// <summary>An object of named numbers.</summary>
    public IEnumerable<KeyValuePair<string, decimal>>? Numbers(string name)
    {
        if (_plain is { } plain)
        {
            return plain.Numbers(name);
        }

        JsonNode? node = Typed(name, FactKind.Numbers, "an object of numbers");
        return node is null ? null : [.. NumbersOf(node, name)];
    }

    /// <summary>Rates by currency, read of an object of numbers.</summary>
    public ImmutableDictionary<Currency, decimal> Rates(string name, Func<FactReader, string, ImmutableDictionary<Currency, decimal>> read) =>
        _plain is { } plain ? plain.Rates(name, read) : read(this, name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Object<T>(string name, Shape<T> shape)
        where T : class =>
        _plain is { } plain ? plain.Object(name, shape) : Stated(name, shape);

    public ImmutableArray<T>? List<T>(string name, Shape<T> shape)
    {
        if (_plain is { } plain)
        {
            return plain.List(name, shape);
        }

        if (Typed(name, FactKind.Objects, "a list of objects in brackets") is not { } list)
        {
            return null;
        }

        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(list.Items.Count);
        for (int i = 0; i < list.Items.Count; i++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{Place}.{name}[{i}]");
            if (IsObject(list.Items[i], place))
            {
                items.Add(shape.Bind(list.Items[i], place, _findings));
            }
        }

        return items.ToImmutable();
    }

    /// <summary>True when the property is written, even as null.</summary>
    public bool Has(string name) => _plain is { } plain ? plain.Has(name) : _node?[name] is not null;

    /// <summary>False when certainly no fact is stated that was not asked for yet.</summary>
    public bool HasMore => _plain?.HasMore ?? true;

    /// <summary>Reports a property that must be there.</summary>
    public void Require(bool given, string name, string todo)
    {
        if (_plain is { } plain)
        {
            if (!given)
            {
                plain.Good.Refuse();
            }
        }
        else if (_node is not null && !given && !_findings.HasErrorAt($"{Place}.{name}"))
        {
            _findings.Error(FindingCodes.Required, $"{Place}.{name}", _node.Line, null, $"'{name}' is missing; {todo}.");
        }
    }

    /// <summary>Says once which defaults were applied.</summary>
    public void NoteDefaults(params ReadOnlySpan<string?> defaults)
    {
        string? applied = null;
        foreach (string? one in defaults)
        {
            applied = applied is null || one is null ? applied ?? one : $"{applied}, {one}";
        }

        if (applied is not null && (_node is not null || _plain is { Good.Refused: false }))
        {
            (FindingList findings, string place, int line) = _plain is { Good: { } good } ? (good.Findings, good.Place, good.Line) : (_findings, Place, _node!.Line);
            findings.Add(new Finding { Severity = FindingSeverity.Info, Code = FindingCodes.DefaultsApplied, Path = place, Line = line, Message = $"Not stated, so the default was taken: {applied}." });
        }
    }

    /// <summary>Reports the name of a member that should be a code.</summary>
    public void RefuseName(string code, string name, string member, string expected)
    {
        if (_plain is { } plain)
        {
            plain.Good.Refuse();
            return;
        }

        _findings.Error(code, $"{Place}.{name}.{FindingList.Short(member)}", _node?[name]?[member]?.Line, member, $"Found '{FindingList.Short(member)}'; expected {expected}");
    }

    private string? WholeText(string name)
    {
        JsonNode? node = Typed(name, FactKind.Text, "a text in double quotes");
        return node is not null && IsWhole(node, name) ? node.Text : null;
    }

    private ImmutableArray<string>? StatedWords(string name) => Items(name, "a list of texts", (JsonNode item, out string word) =>
    {
        word = item.Text;
        return item.Kind == JsonKind.String;
    });

    private bool? StatedFlag(string name) => Typed(name, FactKind.Flag, "true or false")?.Boolean;

    private decimal? StatedNumber(string name) => Typed(name, FactKind.Number, "a number without quotes") is { } node ? Decimal(node, name) : null;

    // On its own, so that no closure is made for plain JSON.
    private T? Stated<T>(string name, Shape<T> shape)
        where T : class =>
        Typed(name, FactKind.Object, "an object in braces", () => shape.Facts) is { } node ? shape.Bind(node, $"{Place}.{name}", _findings) : null;

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
