using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The printed text of the rates that are words or formulas, by line and column.</summary>
internal sealed class RatesInWords
{
    public const string FileHeader = "hts8,column,printed";
    public const string GeneralColumn = "general";
    public const string SecondColumn = "column2";
    private readonly Dictionary<(HsCode Code, string Column), string> _printed = [];

    public static RatesInWords Empty { get; } = new();

    public int Count => _printed.Count;

    public IEnumerable<HsCode> Codes(bool columnTwo) => _printed.Keys.Where(k => k.Column == (columnTwo ? SecondColumn : GeneralColumn)).Select(k => k.Code).Order();

    public string? General(HsCode code) => _printed.GetValueOrDefault((code, GeneralColumn));

    public string? ColumnTwo(HsCode code) => _printed.GetValueOrDefault((code, SecondColumn));

    /// <exception cref="RuleSetException">A row is no line, column and quoted text.</exception>
    public static RatesInWords Parse(string text, string file)
    {
        var words = new RatesInWords();
        int line = 0;
        foreach (string row in text.Split('\n'))
        {
            line++;
            if (line == 1 ? row != FileHeader : row.Length > 0 && !words.Add(row))
            {
                throw new RuleSetException($"{file}({line}): '{row}'; expected {FileHeader}, with general or column2, the text in quotes, and each line and column once.");
            }
        }

        return words;
    }

    private bool Add(string row) =>
        row.Split(',', 3) is [{ } code, GeneralColumn or SecondColumn, { Length: > 2 } printed] cells
        && HsCode.TryParse(code, out HsCode parsed) && printed[0] == '"' && printed[^1] == '"'
        && _printed.TryAdd((parsed, cells[1]), printed[1..^1]);
}
