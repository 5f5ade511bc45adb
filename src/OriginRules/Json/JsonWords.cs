using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Small shapes that every result document shares.</summary>
internal static class JsonWords
{
    /// <summary>The name of an enum member as JSON writes it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>A day as ISO 8601 writes it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static void Strings(this JsonEmitter json, string name, ImmutableArray<string> values) => json.Array(name, values, json.Value);

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
}
