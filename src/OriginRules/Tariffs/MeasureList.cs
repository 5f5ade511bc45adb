using System.Collections.Immutable;
using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The codes a measure names, of any length, each in a group for some days; the longest code that holds a good's code decides.</summary>
internal sealed class MeasureList
{
    private const string FileHeader = "code,group,from,to";
    private static readonly int[] s_lengths = [10, 8, 6, 4, 2];
    private readonly HsCode[] _codes;
    private readonly string[] _groups;
    private readonly DateOnly[] _from;
    private readonly DateOnly[] _to;

    private MeasureList(HsCode[] codes, string[] groups, DateOnly[] from, DateOnly[] to)
    {
        _codes = codes;
        _groups = groups;
        _from = from;
        _to = to;
    }

    public int Count => _codes.Length;

    public IEnumerable<string> Groups => _groups.Distinct(StringComparer.Ordinal);

    public IEnumerable<HsCode> Codes => _codes;

    /// <exception cref="RuleSetException">A cell is no code or no day, or the rows are not sorted.</exception>
    public static MeasureList Parse(string text, string file)
    {
        string[] rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (rows.Length == 0 || rows[0] != FileHeader)
        {
            throw new RuleSetException($"{file}(1): expected the columns {FileHeader}.");
        }

        int count = rows.Length - 1;
        var list = new MeasureList(new HsCode[count], new string[count], new DateOnly[count], new DateOnly[count]);
        for (int i = 0; i < count; i++)
        {
            string[] cells = rows[i + 1].Split(',');
            if (cells.Length != 4 || !HsCode.TryParse(cells[0], out HsCode code) || cells[1].Length == 0)
            {
                throw new RuleSetException($"{file}({i + 2}): '{rows[i + 1]}'; expected code,group,from,to with a code of 2 to 10 digits.");
            }

            if (i > 0 && list._codes[i - 1] > code)
            {
                throw new RuleSetException($"{file}({i + 2}): {code} is below the code before it; expected the rows sorted.");
            }

            list._codes[i] = code;
            list._groups[i] = string.Intern(cells[1]);
            list._from[i] = Day(cells[2], DateOnly.MinValue, file, i + 2);
            list._to[i] = Day(cells[3], DateOnly.MaxValue, file, i + 2);
        }

        return list;
    }

    /// <summary>The group of the longest listed code that holds <paramref name="code"/> on a day; null when not listed.</summary>
    public string? GroupOf(HsCode code, DateOnly day)
    {
        foreach (int length in s_lengths)
        {
            if (length > code.Length)
            {
                continue;
            }

            HsCode prefix = code.Truncate(length);
            for (int i = FirstAtOrAbove(prefix); i < _codes.Length && _codes[i] == prefix; i++)
            {
                if (day >= _from[i] && day < _to[i])
                {
                    return _groups[i];
                }
            }
        }

        return null;
    }

    /// <summary>Listed codes in force that are longer than <paramref name="code"/> and lie within it.</summary>
    public IEnumerable<HsCode> Within(HsCode code, DateOnly day)
    {
        for (int i = FirstAtOrAbove(code); i < _codes.Length && _codes[i].First <= code.Last; i++)
        {
            if (_codes[i].Length > code.Length && day >= _from[i] && day < _to[i])
            {
                yield return _codes[i];
            }
        }
    }

    /// <summary>True when a longer listed code lies within <paramref name="code"/>, so that its suffix may decide.</summary>
    public bool TurnsOnSuffix(HsCode code, DateOnly day)
    {
        for (int i = FirstAtOrAbove(code); i < _codes.Length && _codes[i].First <= code.Last; i++)
        {
            if (_codes[i].Length > code.Length && day >= _from[i] && day < _to[i])
            {
                return true;
            }
        }

        return false;
    }

    private int FirstAtOrAbove(HsCode code)
    {
        int low = 0;
        int high = _codes.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_codes[middle] < code)
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

    private static DateOnly Day(string cell, DateOnly open, string file, int line) =>
        cell.Length == 0 ? open
        : DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new RuleSetException($"{file}({line}): '{cell}'; expected a day as 2026-11-22 or nothing.");
}
