using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The codes a measure names, of any length, each in a group for some days; the longest code that holds a good's code decides.</summary>
/// <remarks>The text is read when somebody first asks.</remarks>
internal sealed class MeasureList
{
    private const string FileHeader = "code,group,from,to";
    private static readonly int[] s_lengths = [10, 8, 6, 4, 2];
    private readonly Lazy<Row[]> _rows;
    private readonly Lazy<Index> _index;

    public MeasureList(string text, string file)
    {
        _rows = new Lazy<Row[]>(() => Parse(text, file));
        _index = new Lazy<Index>(() => new Index(_rows.Value));
    }

    public IEnumerable<string> Groups => _rows.Value.Select(r => r.Group).Distinct(StringComparer.Ordinal);

    /// <summary>The group of the longest listed code that holds <paramref name="code"/> on a day; null when not listed.</summary>
    /// <exception cref="RuleSetException">A cell is no code or no day, or the rows are not sorted.</exception>
    public string? GroupOf(HsCode code, DateOnly day)
    {
        Row[] rows = _rows.Value;
        Index index = _index.Value;
        foreach (int length in s_lengths)
        {
            if (length <= code.Length && index.First.TryGetValue(code.Truncate(length), out int first))
            {
                for (int i = first; i < rows.Length && rows[i].Code == rows[first].Code; i++)
                {
                    if (rows[i].InForce(day))
                    {
                        return rows[i].Group;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Listed codes in force that are longer than <paramref name="code"/> and lie within it.</summary>
    public IEnumerable<HsCode> Within(HsCode code, DateOnly day)
    {
        Row[] rows = _rows.Value;
        for (int i = FirstAtOrAbove(rows, code); i < rows.Length && rows[i].Code.First <= code.Last; i++)
        {
            if (rows[i].Code.Length > code.Length && rows[i].InForce(day))
            {
                yield return rows[i].Code;
            }
        }
    }

    /// <summary>True when a longer listed code lies within <paramref name="code"/>, so that its suffix may decide.</summary>
    public bool TurnsOnSuffix(HsCode code, DateOnly day)
    {
        // Only eight and six digits are asked about, and then a longer code of the list is rare.
        if (!_index.Value.Prefixes.Contains(code))
        {
            return false;
        }

        Row[] rows = _rows.Value;
        for (int i = FirstAtOrAbove(rows, code); i < rows.Length && rows[i].Code.First <= code.Last; i++)
        {
            if (rows[i].Code.Length > code.Length && rows[i].InForce(day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a row holds the code or lies within it, on any day.</summary>
    public bool Touches(HsCode code) => _rows.Value.Any(r => code.IsWithin(r.Code) || r.Code.IsWithin(code));

    /// <summary>The periods of the rows that touch a code; of all rows when none is asked about.</summary>
    public IEnumerable<EffectivePeriod> Periods(HsCode? code) => _rows.Value
        .Where(r => code is not { } asked || asked.IsWithin(r.Code) || r.Code.IsWithin(asked))
        .Select(r => new EffectivePeriod { From = r.From == DateOnly.MinValue ? null : r.From, To = r.To == DateOnly.MaxValue ? null : r.To });

    /// <summary>The codes on file with their groups and days, for a comparison with the source.</summary>
    public IEnumerable<(HsCode Code, string Group, DateOnly From, DateOnly To)> Rows => _rows.Value.Select(r => (r.Code, r.Group, r.From, r.To));

    /// <summary>Codes that are in two groups on one day, for a check of the data.</summary>
    public IEnumerable<string> Overlaps()
    {
        Row[] rows = _rows.Value;
        for (int i = 1; i < rows.Length; i++)
        {
            for (int j = i - 1; j >= 0 && rows[j].Code == rows[i].Code; j--)
            {
                if (rows[i].From < rows[j].To && rows[j].From < rows[i].To)
                {
                    yield return $"{rows[i].Code} in {rows[i].Group} and {rows[j].Group}";
                }
            }
        }
    }

    private static Row[] Parse(string text, string file)
    {
        var rows = new List<Row>(text.Length / 16);
        var groups = new List<string>();
        int line = 0;
        foreach (ReadOnlySpan<char> row in text.AsSpan().EnumerateLines())
        {
            line++;
            if (line == 1)
            {
                if (!row.SequenceEqual(FileHeader))
                {
                    throw new RuleSetException($"{file}(1): expected the columns {FileHeader}.");
                }
            }
            else if (!row.IsEmpty)
            {
                Row parsed = ParseRow(row, groups, file, line);
                if (rows.Count > 0 && rows[^1].Code > parsed.Code)
                {
                    throw new RuleSetException($"{file}({line}): {parsed.Code} is below the code before it; expected the rows sorted.");
                }

                rows.Add(parsed);
            }
        }

        return [.. rows];
    }

    private static Row ParseRow(ReadOnlySpan<char> row, List<string> groups, string file, int line)
    {
        Span<Range> cells = stackalloc Range[5];
        if (row.Split(cells, ',') != 4 || !HsCode.TryParse(row[cells[0]].ToString(), out HsCode code) || row[cells[1]].IsEmpty)
        {
            throw new RuleSetException($"{file}({line}): '{row}'; expected code,group,from,to with a code of 2 to 10 digits.");
        }

        return new Row(code, Group(row[cells[1]], groups), Day(row[cells[2]], DateOnly.MinValue, file, line), Day(row[cells[3]], DateOnly.MaxValue, file, line));
    }

    private static string Group(ReadOnlySpan<char> name, List<string> groups)
    {
        foreach (string group in groups)
        {
            if (name.SequenceEqual(group))
            {
                return group;
            }
        }

        groups.Add(name.ToString());
        return groups[^1];
    }

    private static int FirstAtOrAbove(Row[] rows, HsCode code)
    {
        int low = 0;
        int high = rows.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (rows[middle].Code < code)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static DateOnly Day(ReadOnlySpan<char> cell, DateOnly open, string file, int line) =>
        cell.IsEmpty ? open
        : DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new RuleSetException($"{file}({line}): '{cell}'; expected a day as 2026-11-22 or nothing.");

    /// <summary>The first row of each code, and what begins a longer code.</summary>
    private sealed class Index
    {
        public Index(Row[] rows)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                First.TryAdd(rows[i].Code, i);
                foreach (int length in s_lengths)
                {
                    if (length < rows[i].Code.Length)
                    {
                        Prefixes.Add(rows[i].Code.Truncate(length));
                    }
                }
            }
        }

        public Dictionary<HsCode, int> First { get; } = [];

        public HashSet<HsCode> Prefixes { get; } = [];
    }

    private readonly record struct Row(HsCode Code, string Group, DateOnly From, DateOnly To)
    {
        public bool InForce(DateOnly day) => day >= From && day < To;
    }
}
