namespace OriginRules;

/// <summary>A row of a table: its line in the file and its cells without white space around them.</summary>
internal sealed record CsvRow(int Line, string[] Cells)
{
    /// <summary>Why the row cannot be told to a good; null when it can.</summary>
    public string? Lost { get; init; }

    public string? this[int? column] => column is { } at && at < Cells.Length && Cells[at].Length > 0 ? Cells[at] : null;
}
