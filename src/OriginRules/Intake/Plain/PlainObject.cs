using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OriginRules;

/// <summary>The facts of one object of plain JSON by name, for a <see cref="FactReader"/>. What is not as expected refuses the whole good.</summary>
internal sealed class PlainObject
{
    private const int MostNumbers = 40;
    private readonly PlainGood _good;
    private ShapeNames _names = null!;
    private int[] _values = [];
    private int _next;

    public PlainObject(PlainGood good)
    {
        _good = good;
        Reader = new FactReader(this);
    }

    public FactReader Reader { get; }

    public int Level { get; private set; }

    public PlainGood Good => _good;

    private JsonTape Tape => _good.Tape;

    /// <summary>Finds the members of an object; one that is unknown or given twice refuses the good.</summary>
    public void Begin(ShapeNames names, int entry, int level)
    {
        _names = names;
        Level = level;
        _next = 0;
        if (_values.Length < names.Count)
        {
            _values = new int[names.Count];
        }

        Array.Clear(_values, 0, names.Count);
        for (int name = entry + 1; name < Tape[entry].Next; name = Tape[name + 1].Next)
        {
            int index = Tape[name].Verbatim ? names.IndexOf(Tape.Bytes(Tape[name])) : -1;
            if (index < 0 || _values[index] != 0)
            {
                _good.Refuse();
                return;
            }

            _values[index] = name + 1;
        }
    }

    public bool Has(string name) => _values[_names.IndexOf(name, _next)] != 0;

    public string? Text(string name) => Of(name, JsonKind.String) is > 0 and var at ? _good.Text(Tape[at]) : null;

    public bool? Flag(string name) => Of(name, JsonKind.Boolean) is > 0 and var at ? Tape[at].Length == "true".Length : null;

    public decimal? Number(string name) => Of(name, JsonKind.Number) is > 0 and var at ? Tape.Decimal(Tape[at]) : null;

    public HsCode? Code(string name) => Of(name, JsonKind.String) is > 0 and var at ? Must(CodeAt(at)) : null;

    public Country? Country(string name) => Of(name, JsonKind.String) is > 0 and var at ? Must(PlainGood.CountryOf(Tape.Bytes(Tape[at]))) : null;

    public Currency? Currency(string name) => Of(name, JsonKind.String) is > 0 and var at ? Must(Tape[at].Verbatim ? _good.CurrencyOf(Tape.Bytes(Tape[at])) : null) : null;

    public DateOnly? Date(string name) => Of(name, JsonKind.String) is > 0 and var at ? Must(PlainDay.Read(Tape.Bytes(Tape[at]))) : null;

    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct => Text(name) is { } word ? Must(words.TryGetValue(word, out T value) ? value : (T?)null) : null;

    public ImmutableArray<string>? Words(string name) => Items(name, JsonKind.String, static (o, at) => o._good.Text(o.Tape[at]) ?? "");

    public ImmutableArray<Country>? Countries(string name) =>
        Items(name, JsonKind.String, static (o, at) => o.Must(PlainGood.CountryOf(o.Tape.Bytes(o.Tape[at]))).GetValueOrDefault());

    public ImmutableArray<HsCode>? Codes(string name) => Items(name, JsonKind.String, static (o, at) => o.Must(o.CodeAt(at)).GetValueOrDefault());

    public IEnumerable<KeyValuePair<string, decimal>>? Numbers(string name)
    {
        int at = Of(name, JsonKind.Object);
        if (at == 0)
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

    public T? Object<T>(string name, Shape<T> shape)
        where T : class => Of(name, JsonKind.Object) is > 0 and var at ? shape.Bind(_good, at) : null;

    public ImmutableArray<T>? List<T>(string name, Shape<T> shape, int level = 0)
    {
        int at = Of(name, JsonKind.Array);
        if (at == 0)
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

    private ImmutableArray<T>? Items<T>(string name, JsonKind kind, Func<PlainObject, int, T> read)
    {
        int at = Of(name, JsonKind.Array);
        if (at == 0)
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
            if (Tape[item].Kind == kind)
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

    private HsCode? CodeAt(int at) => Tape[at] is { Verbatim: true, Length: <= Utf8Texts.Longest } entry && HsCode.TryParse(_good.Texts.Of(Tape.Bytes(entry)), out HsCode code) ? code : null;

    private T? Must<T>(T? value)
        where T : struct
    {
        if (value is null)
        {
            _good.Refuse();
        }

        return value;
    }

    /// <summary>The entry of a value that is stated; 0 when it is absent or null. One of another kind refuses the good.</summary>
    private int Of(string name, JsonKind kind)
    {
        int index = _names.IndexOf(name, _next);
        _next = index + 1;
        int at = _values[index];
        if (at == 0 || Tape[at].Kind == kind)
        {
            return at;
        }

        if (Tape[at].Kind != JsonKind.Null)
        {
            _good.Refuse();
        }

        return 0;
    }
}
