using CsvHelper;

namespace OriginRules;

/// <summary>The cells of a CSV file. A row with other than the header's number of cells, or with quotes that do not pair, is marked and not mended.</summary>
internal sealed record CsvTable(CsvRow? Header, IReadOnlyList<CsvRow> Rows)
{
    /// <exception cref="CsvFormatException">A record is longer than the reader takes.</exception>
    public static CsvTable Read(TextReader text, char delimiter)
    {
        var damaged = new HashSet<long>();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = delimiter,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => damaged.Add(record.LineNumber),
        };
        using CsvReader csv = CsvReader.Create(text, options, leaveOpen: true);
        CsvRow? header = null;
        var rows = new List<CsvRow>();
        while (csv.Read())
        {
            string[] cells = [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];
            if (cells.All(c => c.Length == 0))
            {
                continue;
            }

            var row = new CsvRow((int)csv.LineNumber, cells);
            if (header is null)
            {
                header = row;
                continue;
            }

            rows.Add(row with { Lost = LostBecause(row, header, damaged.Contains(csv.LineNumber)) });
        }

        return new(header, rows);
    }

    private static string? LostBecause(CsvRow row, CsvRow header, bool quotes) =>
        quotes ? "its quotes do not pair; write a quote inside a quoted cell twice"
        : row.Cells.Length != header.Cells.Length ? $"it has {row.Cells.Length} cells, the header has {header.Cells.Length}; quote a cell that holds the separator"
        : null;
}
