using System.Globalization;

namespace OriginRules.Cli;

/// <summary>Rows of comma-separated values as RFC 4180 writes them, with line feeds.</summary>
internal sealed class CsvText(TextWriter writer)
{
    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

    // A spreadsheet would take a text that begins so for a formula.
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t'];

    public void Row(params ReadOnlySpan<object?> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            writer.Write(i == 0 ? "" : ",");
            writer.Write(Cell(cells[i]));
        }

        writer.Write('\n');
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal number => JsonNumber(number),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Text(value.ToString()!),
    };

    private static string Text(string text)
    {
        string safe = text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return safe.IndexOfAny(Quoted) < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static string JsonNumber(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
