using System.Globalization;

namespace OriginRules;

/// <summary>What each column of a table holds.</summary>
internal sealed class CsvHeader
{
    public const string GoodColumn = "good";
    public const string ParentColumn = "parent";
    public const string LevelColumn = "level";
    public const string IdColumn = "id";
    private const char Remark = '#';
    private const string Expected = "expected columns 'id' and either 'level', or 'good' and 'parent'";

    private readonly string[] _names;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private CsvHeader(CsvRow row) => _names = row.Cells;

    /// <summary>The facts, each with its column; those of the form are not among them.</summary>
    public IEnumerable<(string Path, int Column)> Facts => _columns.Where(c => c.Key is not GoodColumn and not ParentColumn and not LevelColumn).OrderBy(c => c.Value).Select(c => (c.Key, c.Value));

    /// <summary>True for the indented form, false for the parent/child form.</summary>
    public bool HasLevels => _columns.ContainsKey(LevelColumn);

    public int? ColumnOf(string path) => _columns.TryGetValue(path, out int column) ? column : null;

    /// <summary>How a message names a column.</summary>
    public string Named(int column) => string.Create(CultureInfo.InvariantCulture, $"column {column + 1} '{FindingList.Short(_names[column])}'");

    /// <summary>Reads the header row; with an error no row can be read.</summary>
    public static CsvHeader Read(CsvRow row, char delimiter, FindingList findings)
    {
        var header = new CsvHeader(row);
        for (int i = 0; i < row.Cells.Length; i++)
        {
            string name = row.Cells[i];
            if (name.StartsWith(Remark))
            {
                continue;
            }

            string path = header.PathOf(name, i, row.Line, findings);
            if (!header._columns.TryAdd(path, i))
            {
                findings.Add(Problem(FindingSeverity.Error, FindingCodes.Header, row.Line, i, name, $"{header.Named(i)} holds '{path}' like {header.Named(header._columns[path])}; keep one of them."));
            }
        }

        header.CheckForm(row, delimiter, findings);
        return header;
    }

    private static bool IsKnown(string name) =>
        name is GoodColumn or ParentColumn or LevelColumn || CsvColumns.KindOf(name, ofGood: true) is not null || CsvColumns.KindOf(name, ofGood: false) is not null;

    private static Finding Problem(FindingSeverity severity, string code, int line, int? column, string? value, string message) =>
        new() { Severity = severity, Code = code, Path = "", Line = line, Column = column + 1, Value = value, Message = message };

    private string PathOf(string name, int column, int line, FindingList findings)
    {
        if (name.Length == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"column {column + 1}");
        }

        if (IsKnown(name) || CsvAliases.ColumnOf(name) is not { } other)
        {
            return name;
        }

        findings.Add(Problem(FindingSeverity.Info, FindingCodes.HeaderAlias, line, column, name, $"{Named(column)} is read as '{other}'."));
        return other;
    }

    private void CheckForm(CsvRow row, char delimiter, FindingList findings)
    {
        if (_columns.ContainsKey(IdColumn) && HasLevels != _columns.ContainsKey(GoodColumn) && (HasLevels ? !_columns.ContainsKey(ParentColumn) : _columns.ContainsKey(ParentColumn)))
        {
            return;
        }

        string hint = row.Cells.Length == 1 && row.Cells[0].IndexOfAny([';', '\t', '|', ',']) >= 0
            ? $" The header has no '{delimiter}'; state the delimiter the file is written with."
            : HasLevels ? " With 'level' the other two are not read; remove them." : "";
        findings.Add(Problem(FindingSeverity.Error, FindingCodes.Header, row.Line, null, string.Join(delimiter, row.Cells), $"The header does not tell how rows belong together; {Expected}.{hint} Nothing more was read."));
    }
}
