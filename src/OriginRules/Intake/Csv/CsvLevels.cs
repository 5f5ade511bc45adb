using System.Globalization;

namespace OriginRules;

/// <summary>The indented form: <c>level</c> 0 is a good, a line stands under the last row above it of one level less.</summary>
internal static class CsvLevels
{
    public static CsvGoods Read(CsvHeader header, IReadOnlyList<CsvRow> rows)
    {
        var goods = new List<CsvGood>();
        var lost = new List<CsvTrouble>();
        var open = new List<CsvLine>();
        CsvGood? good = null;
        bool broken = false;
        foreach (CsvRow row in rows)
        {
            int? level = row.Lost is null && int.TryParse(row[header.ColumnOf(CsvHeader.LevelColumn)], NumberStyles.None, CultureInfo.InvariantCulture, out int read) ? read : null;
            if (level == 0)
            {
                good = new CsvGood(row[header.ColumnOf(CsvHeader.IdColumn)] ?? "", row);
                goods.Add(good);
                open.Clear();
                broken = false;
            }
            else if (level is { } depth && good is not null && !broken && depth <= open.Count + 1)
            {
                open.RemoveRange(depth - 1, open.Count - depth + 1);
                var line = new CsvLine(row, depth > 1 ? open[^1] : null);
                open.Add(line);
                good.Lines.Add(line);
            }
            else if (!broken)
            {
                // What follows may belong elsewhere, so nothing is read up to the next good.
                broken = true;
                CsvTrouble trouble = TroubleOf(header, row, level, open.Count, good is null);
                lost.Add(trouble);
                good?.Troubles.Add(CsvGoods.MayLack(good.Own, row));
            }
        }

        return new(goods, lost);
    }

    private static CsvTrouble TroubleOf(CsvHeader header, CsvRow row, int? level, int depth, bool first)
    {
        string? value = row[header.ColumnOf(CsvHeader.LevelColumn)];
        string message = row.Lost is { } lost ? $"The row cannot be read: {lost}."
            : level is null ? $"Found '{FindingList.Short(value)}' as level; expected 0 for a good, 1 for its lines, 2 for theirs."
            : first ? $"The row has level {level}, but no good stands above it; begin with the row of a good, level 0."
            : string.Create(CultureInfo.InvariantCulture, $"The level goes from {depth} to {level}; expected at most {depth + 1}, one more than the row above.");
        return new(row.Lost is null ? FindingCodes.Level : FindingCodes.Row, row, row.Lost is null ? CsvHeader.LevelColumn : null, value, message + " The rows from here to the next good were not read.");
    }
}
