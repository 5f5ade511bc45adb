using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Writes facts by name and leaves out those that are not stated; of canonical goods also the groups in which nothing is.</summary>
internal sealed class FactWriter
{
    private readonly JsonEmitter _json;
    private readonly bool _omitEmpty;

    // Groups that are begun and not written yet, because nothing in them is.
    private readonly List<string> _begun = [];

    private readonly List<KeyValuePair<string, decimal>> _numbers = [];
    private readonly Action<List<KeyValuePair<string, decimal>>> _writeNumbers;

    public FactWriter(JsonEmitter json, bool omitEmpty)
    {
        _json = json;
        _omitEmpty = omitEmpty;
        _writeNumbers = numbers =>
        {
            foreach (KeyValuePair<string, decimal> number in numbers)
            {
                Number(number.Key, number.Value);
            }
        };
    }

    public JsonEmitter Json => _json;

    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            Begin(name);
            _json.Value(text);
        }
    }

    public void Number(string name, decimal? number)
    {
        if (number is not null)
        {
            Begin(name);
            _json.Value(number);
        }
    }

    public void Flag(string name, bool? flag)
    {
        if (flag is not null)
        {
            Begin(name);
            _json.Value(flag);
        }
    }

    public void Code(string name, HsCode? code)
    {
        if (code is { IsDefault: false } given)
        {
            Begin(name);
            _json.TenDigits(given.First, given.Length);
        }
    }

    public void Country(string name, Country? country) => Text(name, country?.Code);

    public void Day(string name, DateOnly? day)
    {
        if (day is not null)
        {
            Begin(name);
            _json.Value(day);
        }
    }

    public void Words(string name, ImmutableArray<string>? words)
    {
        if (words is { } given)
        {
            Begin(name);
            _json.BeginArray();
            foreach (string word in given)
            {
                _json.Value(word);
            }

            _json.EndArray();
        }
    }

    public void List<T>(string name, ImmutableArray<T>? items, Action<T> write)
    {
        if (items is not { } given)
        {
            return;
        }

        Begin(name);
        _json.BeginArray();
        foreach (T item in given)
        {
            write(item);
        }

        _json.EndArray();
    }

    /// <summary>Writes numbers by name, in the order of the names.</summary>
    public void Numbers(string name, ImmutableSortedDictionary<string, decimal>? numbers)
    {
        if (numbers is not null)
        {
            _numbers.AddRange(numbers);
            WriteNumbers(name);
        }
    }

    /// <summary>Writes rates by currency, in the order of the codes; none when there are none.</summary>
    public void Rates(string name, ImmutableDictionary<Currency, decimal> rates)
    {
        if (!rates.IsEmpty)
        {
            foreach (KeyValuePair<Currency, decimal> rate in rates)
            {
                _numbers.Add(new(rate.Key.Code, rate.Value));
            }

            WriteNumbers(name);
        }
    }

    public void Object<T>(string name, T? value, Action<T> write)
        where T : class
    {
        if (value is not null)
        {
            Group(name, value, write);
        }
    }

    public void Item<T>(T value, Action<T> write)
    {
        _json.BeginObject();
        write(value);
        _json.EndObject();
    }

    private void Group<T>(string name, T value, Action<T> write)
    {
        int outside = _begun.Count;
        _begun.Add(name);
        if (!_omitEmpty)
        {
            WriteBegun();
        }

        write(value);
        if (_begun.Count > outside)
        {
            _begun.RemoveAt(outside);
        }
        else
        {
            _json.EndObject();
        }
    }

    private void WriteNumbers(string name)
    {
        _numbers.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        Group(name, _numbers, _writeNumbers);
        _numbers.Clear();
    }

    /// <summary>Writes the name of a fact that is stated, and before it the groups it is in.</summary>
    private void Begin(string name)
    {
        if (_begun.Count > 0)
        {
            WriteBegun();
        }

        _json.Name(name);
    }

    private void WriteBegun()
    {
        foreach (string name in _begun)
        {
            _json.Name(name);
            _json.BeginObject();
        }

        _begun.Clear();
    }
}
