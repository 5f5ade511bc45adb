using System.Globalization;

namespace OriginRules.RuleSets;

/// <summary>Days of every year, first to last inclusive; may run over the turn of the year.</summary>
public sealed record SeasonalWindow
{
    private const string Format = "MM-dd";

    /// <summary>The first day, as <c>11-01</c>.</summary>
    public required string From { get; init; }

    /// <summary>The last day, as <c>05-31</c>.</summary>
    public required string To { get; init; }

    /// <summary>True when the day of the year lies in the window.</summary>
    /// <param name="day">Only month and day are looked at; both ends count.</param>
    public bool Contains(DateOnly day)
    {
        string dayOfYear = day.ToString(Format, CultureInfo.InvariantCulture);
        bool started = string.CompareOrdinal(dayOfYear, From) >= 0;
        bool open = string.CompareOrdinal(dayOfYear, To) <= 0;
        return string.CompareOrdinal(From, To) <= 0 ? started && open : started || open;
    }

    /// <summary>True for a day of the year as <c>05-31</c>; 29 February is one.</summary>
    internal static bool IsDayOfYear(string text) =>
        DateOnly.TryParseExact("2000-" + text, "yyyy-" + Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
