using System.Text.RegularExpressions;

namespace OriginRules;

/// <summary>Finds in the special column what one program pays: rates, each with the programs in brackets behind it.</summary>
internal static partial class SpecialRateText
{
    /// <summary>What is printed for the program; null when the column does not name it.</summary>
    public static string? Of(string printed, string program)
    {
        foreach (Match rate in Rates().Matches(printed))
        {
            if (rate.Groups["programs"].Value.Split(',', StringSplitOptions.TrimEntries).Contains(program, StringComparer.Ordinal))
            {
                return rate.Groups["rate"].Value.Trim();
            }
        }

        return null;
    }

    /// <summary>The headings that a rate printed as a reference names; null for any other rate.</summary>
    public static string? Headings(string rate) => Reference().Match(rate) is { Success: true } reference ? reference.Groups["headings"].Value.Replace(" ", "", StringComparison.Ordinal).Replace(',', ' ') : null;

    [GeneratedRegex(@"(?<rate>[^()]*)\((?<programs>[^()]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Rates();

    [GeneratedRegex(@"^See (?<headings>\d[\d., -]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
