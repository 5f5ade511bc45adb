using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OriginRules;

/// <summary>Gathers the eight-digit lines of an export; a row without rates takes those of what it stands under.</summary>
internal sealed partial class HtsLines
{
    private const int LineDigits = 8;
    private const int FullDigits = 10;
    private const int LastChapterOfGoods = 97;
    private const string NotPrinted = "no rate printed";
    private readonly Stack<HtsRow> _above = new();
    private readonly Dictionary<HsCode, Draft> _lines = [];
    private readonly HashSet<HsCode> _codes = [];
    private readonly List<Finding> _errors = [];

    public IReadOnlyList<Finding> Errors => _errors;

    public void Add(HtsRow row)
    {
        while (_above.TryPeek(out HtsRow? above) && above.Indent >= row.Indent)
        {
            _above.Pop();
        }

        HtsRow stated = row.StatesRates ? row : _above.FirstOrDefault(a => a.StatesRates) ?? row;
        _above.Push(row);
        if (row.Number.Length == 0)
        {
            return;
        }

        if (!HsCode.TryParse(row.Number, out HsCode code) || code.Length % 2 != 0)
        {
            _errors.Add(HtsFindings.Error(HtsFindings.Code, row.Line, row.Number, $"'{row.Number}' is no tariff number; expected 4, 6, 8 or 10 digits with dots."));
        }
        else if (code.Chapter <= LastChapterOfGoods && code.Length >= LineDigits)
        {
            AddLine(code, row, stated);
        }
    }

    /// <summary>The lines by code, and what could not be read in them.</summary>
    public (ImmutableArray<ImportedLine> Lines, ImmutableArray<Finding> Unparsed) Finish(string program, string programPlus)
    {
        var unparsed = new List<Finding>();
        ImmutableArray<ImportedLine> lines = [.. _lines.OrderBy(l => l.Key).Select(l => Line(l.Key, l.Value, program, programPlus, unparsed))];
        return (lines, [.. unparsed]);
    }

    private void AddLine(HsCode code, HtsRow row, HtsRow stated)
    {
        if (!_codes.Add(code))
        {
            _errors.Add(HtsFindings.Error(HtsFindings.Duplicate, row.Line, row.Number, $"{row.Number} is in the file twice; expected each tariff number once."));
            return;
        }

        HsCode line = code.Truncate(LineDigits);
        if (!_lines.TryGetValue(line, out Draft? draft))
        {
            _lines.Add(line, draft = new Draft { Rates = stated });
        }
        else if (!draft.Rates.StatesRates)
        {
            draft.Rates = stated;
        }
        else if (row.StatesRates && code.Length == FullDigits && !SameRates(row, draft.Rates))
        {
            _errors.Add(HtsFindings.Error(HtsFindings.Conflict, row.Line, row.Number, $"{row.Number} prints other rates than {line.ToDottedString()} on line {draft.Rates.Line}; rates are those of eight digits."));
        }

        draft.Units.AddRange(row.Units.Where(u => !draft.Units.Contains(u)));
    }

    private static bool SameRates(HtsRow row, HtsRow other) => row.General == other.General && row.Special == other.Special && row.Other == other.Other;

    private static ImportedLine Line(HsCode code, Draft draft, string program, string programPlus, List<Finding> unparsed)
    {
        HtsRow row = draft.Rates;
        string? special = SpecialRateText.Of(row.Special, program);
        string? plus = SpecialRateText.Of(row.Special, programPlus);
        string? headings = plus is null ? "" : SpecialRateText.Headings(plus);
        if (special is not (null or "Free"))
        {
            unparsed.Add(Unparsed(code, row, "special", special, $"only Free is read for {program}; the general rate is used"));
        }

        if (headings is null && plus != "Free")
        {
            unparsed.Add(Unparsed(code, row, "special", plus!, $"only Free and a reference to headings are read for {programPlus}; the general rate is used"));
        }

        return new ImportedLine
        {
            Code = code,
            Row = row.Line,
            General = Rate(code, row, "general", row.General, unparsed),
            PrintedGeneral = Printed(row.General),
            Special = special == "Free" || (special is null && plus == "Free") ? "0" : "",
            QuotaHeadings = headings ?? "",
            ColumnTwo = Rate(code, row, "column2", row.Other, unparsed),
            PrintedColumnTwo = Printed(row.Other),
            Units = string.Join('|', draft.Units.Select(u => u.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal))),
        };
    }

    private static string Rate(HsCode code, HtsRow row, string column, string printed, List<Finding> unparsed)
    {
        if (RateText.Parse(printed) is { } rate)
        {
            return rate;
        }

        unparsed.Add(Unparsed(code, row, column, Printed(printed), "kept as printed; a good of the line gets a range without upper end"));
        return ImportedLine.InWords;
    }

    // A word broken at the end of a printed line is joined again.
    private static string Printed(string rate) => rate.Length == 0 ? NotPrinted : BrokenWord().Replace(string.Join(' ', rate.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)), "");

    [GeneratedRegex("(?<=[a-z])- (?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenWord();

    private static Finding Unparsed(HsCode code, HtsRow row, string column, string printed, string effect) =>
        HtsFindings.Warning(HtsFindings.Unparsed, row.Line, $"{code.ToDottedString()}.{column}", printed, $"printed '{printed}': {effect}.");

    private sealed class Draft
    {
        public required HtsRow Rates { get; set; }

        public List<string> Units { get; } = [];
    }
}
