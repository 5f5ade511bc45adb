using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OriginRules;

/// <summary>The facts of one object of plain JSON by name, for a <see cref="FactReader"/>. What is not as expected refuses the whole good.</summary>
internal sealed class PlainObject
{
    private const int MostNumbers = 40;
    private readonly PlainGood _good;
    private readonly ShapeNames _names;
    private readonly string[] _asked;
    private readonly int[] _values;

    // The place of the name that came after each last time: objects of a list are mostly written alike.
    private readonly int[] _after;
    private int _next;

    public PlainObject(PlainGood good, ShapeNames names)
    {
        _good = good;
        _names = names;
        _asked = names.Asked;
        _values = new int[_asked.Length];
        _after = [.. Enumerable.Range(0, _asked.Length + 1)];
        Reader = new FactReader(this);
    }

    public FactReader Reader { get; }

    public int Level { get; private set; }

    public PlainGood Good => _good;

    private JsonTape Tape => _good.Tape;

    /// <summary>Another object of the same kind that nobody reads at the moment.</summary>
    public PlainObject? Idle { get; set; }

    /// <summary>Finds the members of an object; one that is unknown or given twice refuses the good.</summary>
    public void Begin(int entry, int level)
    {
        Level = level;
        _next = 0;
        Array.Clear(_values);
        int index = -1;
        ReadOnlySpan<JsonTapeEntry> parts = Tape.UpToEndOf(entry);
        for (int name = entry + 1; name < parts.Length; name = parts[name + 1].Next)
        {
            ref int after = ref _after[index + 1];
            index = parts[name].Verbatim ? _names.IndexOf(Tape.Bytes(parts[name]), after) : -1;
            if (index < 0 || _values[index] != 0)
            {
                _good.Refuse();
                return;
            }

            after = index;
            _values[index] = name + 1;
        }
    }

    /// <summary>True when a fact is stated that comes after the one asked for last.</summary>
    public bool HasMore => _values.AsSpan(_next, _asked.Length - _next).ContainsAnyExcept(0);

    public bool Has(string name) => _values[_names.IndexOf(name)] != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Text(string name) => Find(name) is > 0 and var at ? TextAt(at) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool? Flag(string name) => Find(name) is > 0 and var at ? FlagAt(at) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal? Number(string name) => Find(name) is > 0 and var at ? NumberAt(at) : null;

    public HsCode? Code(string name) => Find(name) is > 0 and var at && Is(at, JsonKind.String) ? Must(CodeAt(at)) : null;

    public Country? Country(string name) => Find(name) is > 0 and var at && Is(at, JsonKind.String) ? Must(PlainGood.CountryOf(Tape.Bytes(Tape[at]))) : null;

    public Currency? Currency(string name) => Find(name) is > 0 and var at && Is(at, JsonKind.String) ? Must(Tape[at].Verbatim ? _good.CurrencyOf(Tape.Bytes(Tape[at])) : null) : null;

    public DateOnly? Date(string name) => Find(name) is > 0 and var at && Is(at, JsonKind.String) ? Must(PlainDay.Read(Tape.Bytes(Tape[at]))) : null;

    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct => Text(name) is { } word ? Must(words.TryGetValue(word, out T value) ? value : (T?)null) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ImmutableArray<string>? Words(string name) => Find(name) is > 0 and var at ? Texts(at, static (o, at) => o._good.Text(o.Tape[at]) ?? "") : null;

    public ImmutableArray<Country>? Countries(string name) =>
        Find(name) is > 0 and var at ? Texts(at, static (o, at) => o.Must(PlainGood.CountryOf(o.Tape.Bytes(o.Tape[at]))).GetValueOrDefault()) : null;

    public ImmutableArray<HsCode>? Codes(string name) => Find(name) is > 0 and var at ? Texts(at, static (o, at) => o.Must(o.CodeAt(at)).GetValueOrDefault()) : null;

    public IEnumerable<KeyValuePair<string, decimal>>? Numbers(string name)
    {
        int at = Find(name);
        if (at == 0 || !Is(at, JsonKind.Object))
        {
            return null;
        }

        var numbers = new List<KeyValuePair<string, decimal>>();
        for (int member = at + 1; member < Tape[at].Next; member = Tape[member + 1].Next)
        {
            ref readonly JsonTapeEntry value = ref Tape[member + 1];
            if (!Tape[member].Verbatim || value.Kind is not JsonKind.Number || numbers.Count == MostNumbers)
            {
                _good.Refuse();
                break;
            }

            string key = _good.Text(Tape[member]) ?? "";
            foreach (KeyValuePair<string, decimal> before in numbers)
            {
                if (before.Key == key)
                {
                    _good.Refuse();
                }
            }

            numbers.Add(new(key, Tape.Decimal(value)));
        }

        return numbers;
    }

    /// <summary>Rates by currency; those of the last good when they are written alike.</summary>
    public ImmutableDictionary<Currency, decimal> Rates(string name, Func<FactReader, string, ImmutableDictionary<Currency, decimal>> read)
    {
        int at = Find(name);
        ReadOnlySpan<byte> written = at > 0 && Tape[at].Kind == JsonKind.Object ? Tape.Members(at) : [];
        if (_good.Rates.Of(written) is { } known)
        {
            return known;
        }

        ImmutableDictionary<Currency, decimal> rates = read(Reader, name);
        if (!_good.Refused)
        {
            _good.Rates.Keep(written, rates);
        }

        return rates;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Object<T>(string name, Shape<T> shape)
        where T : class => Find(name) is > 0 and var at ? ObjectAt(at, shape) : null;

    public ImmutableArray<T>? List<T>(string name, Shape<T> shape, int level = 0)
    {
        int at = Find(name);
        if (at == 0 || !Is(at, JsonKind.Array))
        {
            return null;
        }

        var items = new T[Count(at)];
        int i = 0;
        for (int item = at + 1; item < Tape[at].Next && !_good.Refused; item = Tape[item].Next)
        {
            if (Tape[item].Kind == JsonKind.Object)
            {
                items[i++] = shape.Bind(_good, item, level);
            }
            else
            {
                _good.Refuse();
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableArray<Component>? Lines(string name, Shape<Component> shape)
    {
        ImmutableArray<Component>? lines = Level < BomLimits.Levels ? List(name, shape, Level + 1) : null;
        if (Level >= BomLimits.Levels && Has(name))
        {
            _good.Refuse();
        }

        return lines;
    }

    private ImmutableArray<T>? Texts<T>(int at, Func<PlainObject, int, T> read)
    {
        if (!Is(at, JsonKind.Array))
        {
            return null;
        }

        int count = Count(at);
        if (count == 0)
        {
            return [];
        }

        var items = new T[count];
        int i = 0;
        for (int item = at + 1; item < Tape[at].Next; item = Tape[item].Next)
        {
            if (Tape[item].Kind == JsonKind.String)
            {
                items[i++] = read(this, item);
            }
            else
            {
                _good.Refuse();
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private int Count(int list)
    {
        int count = 0;
        for (int item = list + 1; item < Tape[list].Next; item = Tape[item].Next)
        {
            count++;
        }

        return count;
    }

    private HsCode? CodeAt(int at) => Tape[at] is { Verbatim: true } entry && HsCode.TryParse(Tape.Bytes(entry), out HsCode code) ? code : null;

    private T? Must<T>(T? value)
        where T : struct
    {
        if (value is null)
        {
            _good.Refuse();
        }

        return value;
    }

    private string? TextAt(int at) => Is(at, JsonKind.String) ? _good.Text(Tape[at]) : null;

    private bool? FlagAt(int at) => Is(at, JsonKind.Boolean) ? Tape[at].Length == "true".Length : null;

    private decimal? NumberAt(int at) => Is(at, JsonKind.Number) ? Tape.Decimal(Tape[at]) : null;

    private T? ObjectAt<T>(int at, Shape<T> shape)
        where T : class => Is(at, JsonKind.Object) ? shape.Bind(_good, at) : null;

    /// <summary>The entry of the value of a name, most often the one asked for after the last; 0 when it is absent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(string name)
    {
        int next = _next;
        string[] asked = _asked;
        if ((uint)next >= (uint)asked.Length || !ReferenceEquals(asked[next], name))
        {
            next = _names.IndexOf(name);
        }

        _next = next + 1;
        return _values[next];
    }

    /// <summary>True when the value is of a kind; one that is neither that nor null refuses the good.</summary>
    private bool Is(int at, JsonKind kind)
    {
        JsonKind found = Tape[at].Kind;
        if (found != kind && found != JsonKind.Null)
        {
            _good.Refuse();
        }

        return found == kind;
    }
}
