namespace OriginRules;

/// <summary>The rows of one good: its own, and the lines of its bill in the order of the file, each below its parent.</summary>
internal sealed class CsvGood(string id, CsvRow own)
{
    public string Id { get; } = id;

    public CsvRow Own { get; } = own;

    public List<CsvLine> Lines { get; } = [];

    /// <summary>What keeps the rows from being a bill; the good is not evaluated.</summary>
    public List<CsvTrouble> Troubles { get; } = [];
}

/// <summary>A line of a bill and the line it stands under; null for the good itself.</summary>
internal sealed record CsvLine(CsvRow Row, CsvLine? Parent);

/// <summary>Trouble with the place of a row: the column that says it, what it says, and what to do.</summary>
internal sealed record CsvTrouble(string Code, CsvRow Row, string? Column, string? Value, string Message);

/// <summary>Rows told apart into goods, and rows that cannot be told to any.</summary>
internal sealed record CsvGoods(IReadOnlyList<CsvGood> Goods, IReadOnlyList<CsvTrouble> Lost)
{
    /// <summary>A good that may lack a row is not evaluated: with the row its answer could be another.</summary>
    public static CsvTrouble MayLack(CsvRow own, CsvRow lost) =>
        new(FindingCodes.Row, own, null, null, $"Row {lost.Line} cannot be told to a good and may be a line of this one; correct that row.");
}
