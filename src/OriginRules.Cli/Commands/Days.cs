using System.CommandLine;
using System.Globalization;

namespace OriginRules.Cli;

/// <summary>Days on the command line: ISO 8601 and nothing else.</summary>
internal static class Days
{
    private const string Format = "yyyy-MM-dd";

    public static Option<string?> Option(string name, string description) => new(name) { Description = description, HelpName = "DATE" };

    /// <exception cref="UsageException">The text is no day.</exception>
    public static DateOnly? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new UsageException($"'{text}' is no day; expected an ISO 8601 date such as 2026-11-22.");
    }
}
