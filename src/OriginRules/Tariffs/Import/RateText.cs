using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OriginRules;

/// <summary>Turns a printed rate into the way rates are kept: percentages and dollars a unit, joined by a plus.</summary>
internal static partial class RateText
{
    private const decimal CentsPerDollar = 100m;

    // Only spellings of one unit; what the unit is stays the tariff's matter.
    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["doz."] = "doz",
        ["pr."] = "pr",
        ["pf. liter"] = "pf.liter",
        ["lin. m"] = "m",
        ["line/ gross"] = "line gross",
        ["line/gross"] = "line gross",
        ["1000"] = "thousand",
        ["1,000"] = "thousand",
        ["1,000 pins"] = "thousand pins",
        ["1000 pins"] = "thousand pins",
        ["thou- sand"] = "thousand",
        ["No."] = "each",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The rate as it is kept; null when it is printed in words or as a formula.</summary>
    public static string? Parse(string printed)
    {
        string text = Spaces().Replace(printed.Replace('\u00a0', ' '), " ").Trim();
        if (text == "Free")
        {
            return "0";
        }

        var components = new List<string>();
        foreach (string part in text.Split('+'))
        {
            if (Component(part.Trim()) is not { } component)
            {
                return null;
            }

            components.Add(component);
        }

        return string.Join('+', components);
    }

    private static string? Component(string text)
    {
        Match match = Shape().Match(text);
        if (!match.Success || Number(match) is not { } number || Part(match) is not { } part)
        {
            return null;
        }

        if (match.Groups["percent"].Success)
        {
            return match.Groups["dollars"].Success ? null : Plain(number) + part;
        }

        string unit = match.Groups["each"].Success ? "each" : match.Groups["unit"].Value.Trim();
        bool cents = match.Groups["cents"].Success;
        return unit.Length == 0 || cents == match.Groups["dollars"].Success
            ? null
            : $"{Plain(cents ? number / CentsPerDollar : number)}/{Spellings.GetValueOrDefault(unit, unit)}{part}";
    }

    private static decimal? Number(Match match)
    {
        if (!decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        return match.Groups["over"] is { Success: true } over && decimal.Parse(over.Value, CultureInfo.InvariantCulture) is var divisor and > 0
            ? number + Exact.Quotient(decimal.Parse(match.Groups["share"].Value, CultureInfo.InvariantCulture), divisor)
            : number;
    }

    /// <summary>The part of the good the component counts on, behind an @; empty for the whole good.</summary>
    private static string? Part(Match match)
    {
        if (match.Groups["with"].Success)
        {
            return "@goods including container";
        }

        string part = match.Groups["on"].Value.Replace(",", "", StringComparison.Ordinal).Trim();
        return part.Length == 0 || part == "entire set" ? "" : PartWords().IsMatch(part) ? "@" + part : null;
    }

    private static string Plain(decimal number) => JsonEmitter.Canonical(number);

    [GeneratedRegex(@"^(?<dollars>\$)?(?<number>\d[\d,]*(?:\.\d+)?|\.\d+)(?: (?<share>\d+)/(?<over>\d+))? ?(?:(?<percent>%)|(?<cents>¢)? ?(?:(?<each>each)|/ ?(?<unit>line/ ?gross|kg of total sugars|jewel over \d+|[A-Za-z0-9][A-Za-z0-9., -]*?)))(?:(?<with>, including weight of container)|(?: on (?:the ?)?| ?of )(?<on>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[a-z][a-z ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PartWords();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
