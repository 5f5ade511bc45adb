namespace OriginRules;

/// <summary>Something about the input that a person must know.</summary>
public sealed record Finding
{
    /// <summary>How serious it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The place in the document, as good/line.fact.</summary>
    public required string Path { get; init; }

    /// <summary>The value found, shortened when long.</summary>
    public string? Value { get; init; }

    /// <summary>What was found, what was expected and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The file.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file, 1 for the first.</summary>
    public int? Line { get; init; }

    /// <summary>The column of a table, 1 for the first; null in other files, and where the finding is about the row as a whole.</summary>
    public int? Column { get; init; }
}
