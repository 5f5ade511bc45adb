using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace OriginRules;

/// <summary>Writes facts by name and leaves out those that are not stated; of canonical goods also the groups in which nothing is.</summary>
/// <remarks>Whether a fact is stated is asked in place, because most are not.</remarks>
internal sealed class FactWriter(JsonEmitter json, bool omitEmpty)
{
    // Goods that follow one another mostly share their rates.
    private ImmutableDictionary<Currency, decimal>? _rates;
    private KeyValuePair<string, decimal>[] _ratesInOrder = [];

    public JsonEmitter Json => json;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Text(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.Property(name, text);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(ReadOnlySpan<byte> name, decimal? number)
    {
        if (number is { } stated)
        {
            Stated(name, stated);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Flag(ReadOnlySpan<byte> name, bool? flag)
    {
        if (flag is { } stated)
        {
            Stated(name, stated);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Code(ReadOnlySpan<byte> name, HsCode? code)
    {
        if (code is { IsDefault: false } stated)
        {
            Stated(name, stated);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Country(ReadOnlySpan<byte> name, Country? country) => Text(name, country?.Code);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Day(ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } stated)
        {
            Stated(name, stated);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Words(ReadOnlySpan<byte> name, ImmutableArray<string>? words)
    {
        if (words is { } stated)
        {
            Stated(name, stated);
        }
    }

    public void List<T>(ReadOnlySpan<byte> name, ImmutableArray<T>? items, Action<T> write)
    {
        if (items is not { } given)
        {
            return;
        }

        json.Name(name);
        json.BeginArray();
        foreach (T item in given)
        {
            write(item);
        }

        json.EndArray();
    }

    /// <summary>Writes numbers by name, in the order of the names.</summary>
    public void Numbers(ReadOnlySpan<byte> name, ImmutableSortedDictionary<string, decimal>? numbers)
    {
        if (numbers is not null)
        {
            InOrder(name, [.. numbers.OrderBy(n => n.Key, StringComparer.Ordinal)]);
        }
    }

    /// <summary>Writes rates by currency, in the order of the codes; none when there are none.</summary>
    public void Rates(ReadOnlySpan<byte> name, ImmutableDictionary<Currency, decimal> rates)
    {
        if (rates.IsEmpty)
        {
            return;
        }

        if (!ReferenceEquals(rates, _rates))
        {
            _ratesInOrder = [.. rates.Select(r => KeyValuePair.Create(r.Key.Code, r.Value)).OrderBy(r => r.Key, StringComparer.Ordinal)];
            _rates = rates;
        }

        InOrder(name, _ratesInOrder);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Object<T>(ReadOnlySpan<byte> name, T? value, Action<T> write)
        where T : class
    {
        if (value is not null)
        {
            JsonMark group = BeginGroup(name);
            write(value);
            EndGroup(group);
        }
    }

    public void Item<T>(T value, Action<T> write)
    {
        json.BeginObject();
        write(value);
        json.EndObject();
    }

    private void InOrder(ReadOnlySpan<byte> name, KeyValuePair<string, decimal>[] numbers)
    {
        JsonMark group = BeginGroup(name);
        foreach (KeyValuePair<string, decimal> number in numbers)
        {
            json.Property(number.Key, number.Value);
        }

        EndGroup(group);
    }

    private JsonMark BeginGroup(ReadOnlySpan<byte> name)
    {
        JsonMark before = json.Mark;
        json.Name(name);
        json.BeginObject();
        return before;
    }

    private void EndGroup(JsonMark before)
    {
        if (omitEmpty)
        {
            json.EndObjectOrTakeBack(before);
        }
        else
        {
            json.EndObject();
        }
    }

    private void Stated(ReadOnlySpan<byte> name, decimal number)
    {
        json.Name(name);
        json.Value(number);
    }

    private void Stated(ReadOnlySpan<byte> name, bool flag)
    {
        json.Name(name);
        json.Value(flag);
    }

    private void Stated(ReadOnlySpan<byte> name, HsCode code)
    {
        json.Name(name);
        json.TenDigits(code.First, code.Length);
    }

    private void Stated(ReadOnlySpan<byte> name, DateOnly day)
    {
        json.Name(name);
        json.Value(day);
    }

    private void Stated(ReadOnlySpan<byte> name, ImmutableArray<string> words)
    {
        json.Name(name);
        json.BeginArray();
        foreach (string word in words)
        {
            json.Value(word);
        }

        json.EndArray();
    }
}
