using System.Collections.Immutable;
using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The tariff lines, found by code; a line is parsed when somebody asks for it.</summary>
internal sealed class RateSchedule
{
    private const int LineDigits = 8;
    private const string NotComputable = "?";
    public const string FileHeader = "hts8,general,s,sPlus,column2,units";
    private readonly RatesInWords _words;
    private readonly string _text;
    private readonly int[] _codes;
    private readonly int[] _starts;
    private readonly RateLine?[] _parsed;

    private RateSchedule(string text, int[] codes, int[] starts, RatesInWords words)
    {
        _words = words;
        _text = text;
        _codes = codes;
        _starts = starts;
        _parsed = new RateLine?[codes.Length];
    }

    public int Count => _codes.Length;

    /// <exception cref="RuleSetException">The file is not a sorted list of lines.</exception>
    public static RateSchedule Parse(string text, string file, RatesInWords words)
    {
        var codes = new List<int>(12_000);
        var starts = new List<int>(12_000);
        int position = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        if (!text.StartsWith(FileHeader, StringComparison.Ordinal))
        {
            throw new RuleSetException($"{file}(1): expected the columns {FileHeader}.");
        }

        while (position < text.Length)
        {
            int end = text.IndexOf('\n', position) is var e && e < 0 ? text.Length : e;
            ReadOnlySpan<char> line = text.AsSpan(position, end - position);
            if (line.Length <= LineDigits || line[LineDigits] != ',' || !int.TryParse(line[..LineDigits], NumberStyles.None, CultureInfo.InvariantCulture, out int code))
            {
                throw new RuleSetException($"{file}({codes.Count + 2}): '{line}'; expected a line that starts with eight digits and a comma.");
            }

            if (codes.Count > 0 && codes[^1] >= code)
            {
                throw new RuleSetException($"{file}({codes.Count + 2}): {code} is not above the code before it; expected the lines sorted, each once.");
            }

            codes.Add(code);
            starts.Add(position);
            position = end + 1;
        }

        return new RateSchedule(text, [.. codes], [.. starts], words);
    }

    /// <summary>The line a code of 8 to 10 digits belongs to; null when there is none or the code is shorter.</summary>
    public RateLine? Find(HsCode code)
    {
        if (code.Length < LineDigits)
        {
            return null;
        }

        HsCode line = code.Truncate(LineDigits);
        int index = Array.BinarySearch(_codes, (int)(line.First / 100));
        // Two threads may read one line at once; both read the same.
        return index < 0 ? null : _parsed[index] ??= Parse(line, index);
    }

    /// <summary>The codes of the lines, ascending.</summary>
    public IEnumerable<HsCode> Codes => Enumerable.Range(0, Count).Select(CodeAt);

    public HsCode CodeAt(int index) => HsCode.Parse(_codes[index].ToString("D8", CultureInfo.InvariantCulture));

    private RateLine Parse(HsCode code, int index)
    {
        int end = _text.IndexOf('\n', _starts[index]) is var e && e < 0 ? _text.Length : e;
        string[] cells = _text[_starts[index]..end].Split(',');
        return new RateLine
        {
            Code = code,
            General = Rate(cells[1], _words.General(code)),
            SpecialFree = cells[2].Length > 0,
            QuotaHeadings = cells[3].Length > 0 ? cells[3] : null,
            ColumnTwo = Rate(cells[4], _words.ColumnTwo(code)),
        };
    }

    private static PrintedRate Rate(string cell, string? words) =>
        new(cell == NotComputable ? [] : [.. cell.Split('+').Select(Component)], words);

    private static RateComponent Component(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        string? basis = at < 0 ? null : text[(at + 1)..];
        string rate = at < 0 ? text : text[..at];
        int slash = rate.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new RateComponent(Number(rate), null, null, basis)
            : new RateComponent(null, Number(rate[..slash]), rate[(slash + 1)..], basis);
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
