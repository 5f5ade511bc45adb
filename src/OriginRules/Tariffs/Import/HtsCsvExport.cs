using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace OriginRules;

/// <summary>Reads the CSV layout of the export.</summary>
internal static class HtsCsvExport
{
    private const string Number = "HTS Number";
    private const string Indent = "Indent";
    private const string Units = "Unit of Quantity";
    private const string General = "General Rate of Duty";
    private const string Special = "Special Rate of Duty";
    private const string Other = "Column 2 Rate of Duty";
    private static readonly string[] Required = [Number, Indent, Units, General, Special, Other];

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        TrimInsideQuotes = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <exception cref="HtsExportException">A column is missing or a row is cut off.</exception>
    public static IEnumerable<HtsRow> Read(TextReader text)
    {
        using CsvReader csv = CsvReader.Create(text, Options, leaveOpen: true);
        Guarded(csv.ReadHeader);
        string[] columns = [.. csv.Headers];
        if (Array.Find(Required, name => !columns.Contains(name, StringComparer.Ordinal)) is { } missing)
        {
            throw new HtsExportException(HtsFindings.Error(HtsFindings.Columns, 1, missing, $"the column '{missing}' is missing; expected {string.Join(", ", Required)}."));
        }

        while (Guarded(csv.Read))
        {
            int line = (int)csv.LineNumber;
            if (csv.FieldCount != columns.Length)
            {
                throw new HtsExportException(HtsFindings.Error(HtsFindings.Damaged, line, csv.Current.ToString(), $"the row has {csv.FieldCount} cells, the header {columns.Length}: the file is cut off or was changed. Export it again."));
            }

            yield return new HtsRow
            {
                Line = line,
                Number = csv.GetString(Number),
                Indent = int.TryParse(csv.GetString(Indent), NumberStyles.None, CultureInfo.InvariantCulture, out int indent) ? indent : 0,
                Units = UnitsOf(csv.GetString(Units)),
                General = csv.GetString(General),
                Special = csv.GetString(Special),
                Other = csv.GetString(Other),
            };
        }
    }

    private static bool Guarded(Func<bool> step)
    {
        try
        {
            return step();
        }
        catch (CsvFormatException e)
        {
            throw new HtsExportException(HtsFindings.Error(HtsFindings.Damaged, (int)e.LineNumber, null, "the row is no CSV: a quote is open or stray. Export the file again."));
        }
    }

    private static void Guarded(Action step) => Guarded(() =>
    {
        step();
        return true;
    });

    // The export writes units as a JSON list inside the cell; some tools flatten it.
    private static ImmutableArray<string> UnitsOf(string cell)
    {
        try
        {
            return cell.StartsWith('[')
                ? [.. JsonParser.Parse(new StringReader(cell)).Items.Select(u => u.Text.Trim())]
                : [.. cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        }
        catch (JsonSyntaxException)
        {
            return [cell];
        }
    }
}
