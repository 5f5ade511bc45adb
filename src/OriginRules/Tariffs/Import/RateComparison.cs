using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What two schedules of rates say differently.</summary>
internal static class RateComparison
{
    public static TariffImportReport Of(RateSchedule before, RateSchedule after)
    {
        var old = before.Codes.ToHashSet();
        var current = after.Codes.ToHashSet();
        return new TariffImportReport
        {
            Added = [.. after.Codes.Where(c => !old.Contains(c))],
            Removed = [.. before.Codes.Where(c => !current.Contains(c))],
            Changed = [.. after.Codes.Where(old.Contains).SelectMany(c => Changes(before.Find(c)!, after.Find(c)!))],
        };
    }

    private static IEnumerable<TariffRateChange> Changes(RateLine before, RateLine after)
    {
        foreach ((string column, string from, string to) in new[]
        {
            ("general", Text(before.General), Text(after.General)),
            ("special", Special(before), Special(after)),
            ("column2", Text(before.ColumnTwo), Text(after.ColumnTwo)),
        })
        {
            if (from != to)
            {
                yield return new TariffRateChange { Code = after.Code, Column = column, From = from, To = to };
            }
        }
    }

    private static string Text(PrintedRate rate) => rate.IsComputable ? rate.ToString() : rate.Words ?? rate.ToString();

    private static string Special(RateLine line) => (line.SpecialFree, line.QuotaHeadings) switch
    {
        (true, null) => "Free",
        (true, { } headings) => $"Free, see {headings}",
        (false, { } headings) => $"see {headings}",
        _ => "none",
    };
}
