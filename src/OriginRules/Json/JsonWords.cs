using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Small shapes that every result document shares.</summary>
internal static class JsonWords
{
    /// <summary>The name of an enum member as JSON writes it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => WordsOf<T>.All.TryGetValue(value, out string? word) ? word : throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>A day as ISO 8601 writes it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static void Strings(this JsonEmitter json, string name, ImmutableArray<string> values)
    {
        json.Name(name);
        json.BeginArray();
        foreach (string value in values)
        {
            json.Value(value);
        }

        json.EndArray();
    }

    /// <summary>A list whose items are written by a function that needs nothing else, so that nothing is allocated for it.</summary>
    public static void Array<T>(this JsonEmitter json, string name, ImmutableArray<T> items, Action<JsonEmitter, T> write)
    {
        json.Name(name);
        json.BeginArray();
        foreach (T item in items)
        {
            write(json, item);
        }

        json.EndArray();
    }

    public static void Array<T>(this JsonEmitter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.Name(name);
        json.BeginArray();
        foreach (T item in items)
        {
            write(item);
        }

        json.EndArray();
    }

    /// <summary>A member that is left out when there is nothing to say, as items of lists do.</summary>
    public static void Optional(this JsonEmitter json, string name, string? text)
    {
        if (text is not null)
        {
            json.Property(name, text);
        }
    }

    /// <summary>A member that is left out when there is nothing to say, as items of lists do.</summary>
    public static void Optional(this JsonEmitter json, string name, decimal? number)
    {
        if (number is not null)
        {
            json.Property(name, number);
        }
    }

    private static class WordsOf<T>
        where T : struct, Enum
    {
        public static FrozenDictionary<T, string> All { get; } = Enum.GetValues<T>().Distinct().ToFrozenDictionary(v => v, v => char.ToLowerInvariant(v.ToString()[0]) + v.ToString()[1..]);
    }
}
