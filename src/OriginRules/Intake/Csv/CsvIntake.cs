using System.Globalization;
using CsvHelper;

namespace OriginRules;

/// <summary>Reads bills of materials from a table, one row a line. No cell is guessed: what cannot be read is a finding at its row and column, and a good that may lack a row is not evaluated.</summary>
internal sealed class CsvIntake
{
    private readonly BomReadOptions _options;
    private readonly CsvHeader _header;
    private readonly CsvCell _cells;
    private readonly UniqueIds _ids;

    private CsvIntake(BomReadOptions options, CsvHeader header)
    {
        _options = options;
        _header = header;
        _cells = new CsvCell(options.DecimalSeparator);
        _ids = new UniqueIds(options.FileName);
    }

    public static IEnumerable<IntakeResult> Read(TextReader text, BomReadOptions options)
    {
        CsvTable table = CsvTable.Read(text, options.Delimiter);
        if (table.Header is not { } row)
        {
            return [Trouble.Of(FindingCodes.Empty, "", 1, null, "The input is empty; expected a row of column names and one row a line.", options.FileName)];
        }

        var findings = new FindingList(options.FileName);
        var header = CsvHeader.Read(row, options.Delimiter, findings);
        IEnumerable<IntakeResult> about = findings.Sorted() is { IsEmpty: false } told ? [new IntakeResult { Findings = told }] : [];
        if (findings.HasErrors)
        {
            return about;
        }

        CsvGoods goods = header.HasLevels ? CsvLevels.Read(header, table.Rows) : CsvParents.Read(header, table.Rows);
        var intake = new CsvIntake(options, header);
        return [.. about, .. intake.Lost(goods.Lost), .. goods.Goods.Select(intake.Good)];
    }

    private IEnumerable<IntakeResult> Lost(IReadOnlyList<CsvTrouble> lost)
    {
        if (lost.Count == 0)
        {
            return [];
        }

        var findings = new FindingList(_options.FileName);
        foreach (CsvTrouble trouble in lost)
        {
            findings.Add(FindingOf(trouble, ""));
        }

        return [new IntakeResult { Findings = findings.Sorted() }];
    }

    private IntakeResult Good(CsvGood good, int index)
    {
        var tree = new CsvTree(_header, _cells, good, index);
        IntakeResult read = _ids.Check(GoodIntake.Read(tree.Root, index, _options));
        var findings = new FindingList(_options.FileName);
        foreach (Finding finding in read.Findings)
        {
            findings.Add(InTable(finding, tree));
        }

        foreach (CsvTrouble trouble in good.Troubles.Concat(tree.Troubles))
        {
            findings.Add(FindingOf(trouble, tree.PlaceOf(trouble.Row)));
        }

        return read with { Good = findings.HasErrors ? null : read.Good, Findings = findings.Sorted() };
    }

    private Finding FindingOf(CsvTrouble trouble, string place)
    {
        int? column = trouble.Column is { } name ? _header.ColumnOf(name) : null;
        return new()
        {
            Severity = FindingSeverity.Error,
            Code = trouble.Code,
            Path = trouble.Column is { } fact && place.Length > 0 ? $"{place}.{fact}" : place,
            Value = trouble.Value,
            Line = trouble.Row.Line,
            Column = column + 1,
            Message = Placed(trouble.Row.Line, column, trouble.Message),
        };
    }

    private Finding InTable(Finding finding, CsvTree tree)
    {
        int? column = finding.Line is { } line && tree.FactAt(line, finding.Path) is { } fact ? ColumnOf(fact) : null;
        string message = finding.Code == FindingCodes.Number && _options.DecimalSeparator == ',' ? finding.Message.Replace("1200.50", "1200,50", StringComparison.Ordinal) : finding.Message;
        return finding with { Column = column + 1, Message = finding.Line is { } row && finding.Severity != FindingSeverity.Info ? Placed(row, column, message) : message };
    }

    /// <summary>The column of a fact, or of the object it is in.</summary>
    private int? ColumnOf(string fact)
    {
        for (string path = fact; path.Length > 0; path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)])
        {
            if (_header.ColumnOf(path) is { } column)
            {
                return column;
            }
        }

        return null;
    }

    private string Placed(int row, int? column, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"Row {row}{(column is { } at ? ", " + _header.Named(at) : "")}: {message}");
}
