using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Writes facts by name and leaves out those that are not stated; of canonical goods also the groups in which nothing is.</summary>
internal sealed class FactWriter(JsonEmitter json, bool omitEmpty)
{
    // Groups that are begun and not written yet, because nothing in them is.
    private readonly List<string> _begun = [];

    public JsonEmitter Json => json;

    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            WriteBegun();
            json.Property(name, text);
        }
    }

    public void Number(string name, decimal? number)
    {
        if (number is not null)
        {
            WriteBegun();
            json.Property(name, number);
        }
    }

    public void Flag(string name, bool? flag)
    {
        if (flag is not null)
        {
            WriteBegun();
            json.Property(name, flag);
        }
    }

    public void Code(string name, HsCode? code) => Text(name, code is { IsDefault: false } given ? given.ToString() : null);

    public void Country(string name, Country? country) => Text(name, country?.Code);

    public void Day(string name, DateOnly? day)
    {
        if (day is not null)
        {
            WriteBegun();
            json.Property(name, day);
        }
    }

    public void Words(string name, ImmutableArray<string>? words)
    {
        if (words is { } given)
        {
            WriteBegun();
            json.Strings(name, given);
        }
    }

    public void List<T>(string name, ImmutableArray<T>? items, Action<T> write)
    {
        if (items is not { } given)
        {
            return;
        }

        WriteBegun();
        json.Name(name);
        json.BeginArray();
        foreach (T item in given)
        {
            write(item);
        }

        json.EndArray();
    }

    public void Numbers(string name, IEnumerable<KeyValuePair<string, decimal>>? numbers)
    {
        if (numbers is not null)
        {
            Object(name, numbers, given =>
            {
                foreach (KeyValuePair<string, decimal> number in given.OrderBy(n => n.Key, StringComparer.Ordinal))
                {
                    Number(number.Key, number.Value);
                }
            });
        }
    }

    public void Object<T>(string name, T? value, Action<T> write)
        where T : class
    {
        if (value is null)
        {
            return;
        }

        int outside = _begun.Count;
        _begun.Add(name);
        if (!omitEmpty)
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
            json.EndObject();
        }
    }

    public void Item<T>(T value, Action<T> write)
    {
        json.BeginObject();
        write(value);
        json.EndObject();
    }

    private void WriteBegun()
    {
        foreach (string name in _begun)
        {
            json.Name(name);
            json.BeginObject();
        }

        _begun.Clear();
    }
}
