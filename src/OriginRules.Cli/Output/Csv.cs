using System.Buffers;
using System.Globalization;

namespace OriginRules.Cli;

/// <summary>Rows of comma-separated values after RFC 4180, figures unrounded.</summary>
internal static class Csv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static string Figure(decimal? figure) => figure?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    public static void Row(TextWriter writer, IEnumerable<string?> cells) => writer.WriteLine(string.Join(',', cells.Select(Cell)));

    private static string Cell(string? text) =>
        text is null ? "" : text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
