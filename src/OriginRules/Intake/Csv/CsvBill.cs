namespace OriginRules;

/// <summary>Puts the rows of one good in the parent/child form under one another.</summary>
internal sealed class CsvBill(CsvHeader header, CsvGood good)
{
    private readonly Dictionary<CsvRow, CsvRow?> _parents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CsvRow, CsvLine> _lines = new(ReferenceEqualityComparer.Instance);
    private ILookup<string, CsvRow> _byId = Array.Empty<CsvRow>().ToLookup(r => "");

    public void Add(IEnumerable<CsvRow> rows)
    {
        CsvRow[] all = [.. rows];
        _byId = all.Where(r => Id(r) is not null).ToLookup(r => Id(r)!, StringComparer.Ordinal);
        foreach (CsvRow row in all)
        {
            _parents[row] = Parent(row);
        }

        foreach (CsvRow row in all)
        {
            if (Line(row) is { } line)
            {
                good.Lines.Add(line);
            }
        }
    }

    private string? Id(CsvRow row) => row[header.ColumnOf(CsvHeader.IdColumn)];

    private CsvRow? Parent(CsvRow row)
    {
        if (row[header.ColumnOf(CsvHeader.ParentColumn)] is not { } parent || (parent == good.Id && !_byId.Contains(parent)))
        {
            return null;
        }

        CsvRow[] fitting = IsPath(parent) ? [.. _byId[parent[(parent.LastIndexOf('/') + 1)..]].Where(r => PathOf(r) == parent.TrimStart('/'))] : [.. _byId[parent]];
        if (fitting.Length == 1)
        {
            return fitting[0];
        }

        Trouble(row, parent, fitting.Length == 0
            ? $"The good has no line '{FindingList.Short(parent)}'; name the line above by its id, or leave the cell blank for a line of the good itself.{Suggestion.DidYouMean(parent, _byId.Select(g => g.Key))}"
            : $"The good has {fitting.Length} lines '{FindingList.Short(parent)}'; name the one meant by the ids that lead to it from the good, joined by slashes and with one in front, as /SUB/{FindingList.Short(parent)}.");
        return null;
    }

    private static bool IsPath(string parent) => parent.Contains('/', StringComparison.Ordinal);

    /// <summary>The ids that lead to a row from the good; null where a parent on the way is not the only one of its id.</summary>
    private string? PathOf(CsvRow row)
    {
        var steps = new Stack<string>();
        for (CsvRow at = row; steps.Count <= BomLimits.Levels;)
        {
            steps.Push(Id(at)!);
            string? parent = at[header.ColumnOf(CsvHeader.ParentColumn)];
            if (parent is null || (parent == good.Id && !_byId.Contains(parent)))
            {
                return string.Join('/', steps);
            }

            if (IsPath(parent))
            {
                return $"{parent.TrimStart('/')}/{string.Join('/', steps)}";
            }

            if (_byId[parent].ToArray() is not [var only])
            {
                return null;
            }

            at = only;
        }

        return null;
    }

    /// <summary>The line of a row with those above it; null in a circle, which is told once.</summary>
    private CsvLine? Line(CsvRow row)
    {
        var way = new Stack<CsvRow>();
        var seen = new HashSet<CsvRow>(ReferenceEqualityComparer.Instance);
        for (CsvRow? at = row; at is not null && !_lines.ContainsKey(at); at = _parents[at])
        {
            if (!seen.Add(at))
            {
                Trouble(row, row[header.ColumnOf(CsvHeader.ParentColumn)], "The lines stand under one another in a circle; correct the parent of one of them.");
                return null;
            }

            way.Push(at);
        }

        while (way.TryPop(out CsvRow? at))
        {
            _lines[at] = new(at, _parents[at] is { } parent ? _lines[parent] : null);
        }

        return _lines[row];
    }

    private void Trouble(CsvRow row, string? parent, string message) => good.Troubles.Add(new(FindingCodes.Parent, row, CsvHeader.ParentColumn, parent, message));
}
