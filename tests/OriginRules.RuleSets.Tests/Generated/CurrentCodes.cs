using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>The tariff items of chapters 1 to 97 of the current tariff.</summary>
internal static class CurrentCodes
{
    private const int TariffItem = 8;

    public static ImmutableArray<string> All { get; } =
    [
        .. BundledFiles.Text("us-tariff/rates.csv").Split('\n').Skip(1)
            .Select(row => row.Split(',')[0])
            .Where(code => code.Length >= TariffItem && string.CompareOrdinal(code, "98") < 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static readonly ILookup<string, string> ByChapter = All.ToLookup(c => c[..2], StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string[]> KnownEnds = new(StringComparer.Ordinal);

    /// <summary>Whether a code lies in a code or range as files print them; dots do not matter.</summary>
    public static bool Within(string code, string range)
    {
        string[] ends = range.Replace(".", "", StringComparison.Ordinal).Split('-');
        return code.Length >= ends[0].Length && string.CompareOrdinal(code[..ends[0].Length], ends[0]) >= 0 && string.CompareOrdinal(code[..ends[^1].Length], ends[^1]) <= 0;
    }

    /// <summary>The first and the last item of a range; of a range no longer in the tariff, or finer than it, its first code.</summary>
    public static IEnumerable<string> Ends(string range) => KnownEnds.GetOrAdd(range, static r =>
    {
        string[] ends = r.Replace(".", "", StringComparison.Ordinal).Split('-');
        string[] codes = [.. Below(ends[0][..2]).Concat(ends[^1][..2] == ends[0][..2] ? [] : Below(ends[^1][..2])).Where(c => Within(c, r))];
        return codes.Length == 0 ? [ends[0].PadRight(TariffItem, '0')] : [.. new[] { codes[0], codes[^1] }.Distinct(StringComparer.Ordinal)];
    });

    /// <summary>The items that start with these digits, at least two.</summary>
    public static IEnumerable<string> Below(string start) => ByChapter[start[..2]].Where(c => c.StartsWith(start, StringComparison.Ordinal));
}
