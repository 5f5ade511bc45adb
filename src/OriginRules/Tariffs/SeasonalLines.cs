using System.Collections.Frozen;
using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The tariff lines that goods are entered under on some days of the year only.</summary>
internal sealed class SeasonalLines(string cite, FrozenDictionary<HsCode, ImmutableArray<SeasonalWindow>> windows)
{
    private const int SubheadingDigits = 6;

    public string Cite { get; } = cite;

    public IEnumerable<HsCode> Codes => windows.Keys.Order();

    /// <summary>False when the line is seasonal and the day outside its season.</summary>
    public bool IsOpen(HsCode line, DateOnly day)
    {
        if (!windows.TryGetValue(line, out ImmutableArray<SeasonalWindow> seasons))
        {
            return true;
        }

        foreach (SeasonalWindow season in seasons)
        {
            if (season.Contains(day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The days on which a season of the code opens or closes; of every code when none is asked about.</summary>
    public IEnumerable<DateOnly> ChangeDays(HsCode? code, DateOnly from, DateOnly to)
    {
        SeasonalWindow[] seasons = [.. windows.Where(w => code is not { } asked || asked.IsWithin(w.Key)).SelectMany(w => w.Value)];
        for (DateOnly day = from; seasons.Length > 0 && day <= to; day = day.AddDays(1))
        {
            if (seasons.Any(s => s.Contains(day) != s.Contains(day.AddDays(-1))))
            {
                yield return day;
            }
        }
    }

    /// <summary>Why a line cannot be used on a day, with the seasonal lines beside it that can.</summary>
    public string WhyClosed(HsCode line, DateOnly day)
    {
        string seasons = string.Join(" and ", windows[line].Select(w => $"from {w.From} to {w.To}"));
        HsCode subheading = line.Truncate(SubheadingDigits);
        string[] open = [.. Codes.Where(c => c.IsWithin(subheading) && IsOpen(c, day)).Select(c => c.ToDottedString())];
        string beside = open.Length == 0 ? "" : $"; in season are {string.Join(", ", open)}";
        return $"{line.ToDottedString()} is entered {seasons} only{beside}";
    }

    public static SeasonalLines Read(JsonObjectView view)
    {
        var lines = new Dictionary<HsCode, ImmutableArray<SeasonalWindow>>();
        string cite = view.RequiredString("cite");
        foreach (JsonObjectView line in view.Objects("lines"))
        {
            string code = line.RequiredString("code");
            ImmutableArray<SeasonalWindow> windows = [.. line.Objects("windows").Select(Window)];
            line.End();
            if (!HsCode.TryParse(code, out HsCode parsed) || windows.IsEmpty || !lines.TryAdd(parsed, windows))
            {
                line.Problems.Add(line.File, line.Line, $"{line.Place}.code", code, "a tariff line, once, with windows");
            }
        }

        view.End();
        return new SeasonalLines(cite, lines.ToFrozenDictionary());
    }

    private static SeasonalWindow Window(JsonObjectView view)
    {
        var window = new SeasonalWindow { From = DayOfYear(view, "from"), To = DayOfYear(view, "to") };
        view.End();
        return window;
    }

    private static string DayOfYear(JsonObjectView view, string name)
    {
        string text = view.RequiredString(name);
        if (!SeasonalWindow.IsDayOfYear(text))
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", text, "a day of the year as 11-01");
        }

        return text;
    }
}
