namespace OriginRules.Results;

/// <summary>What one measure, fee or condition changes on a day.</summary>
public sealed record TariffChange
{
    /// <summary>The measure or fee; preference, importProhibited or range for what is no line.</summary>
    public required string Measure { get; init; }

    /// <summary>began, ended or changed.</summary>
    public required string Kind { get; init; }

    /// <summary>What was due before, in a few words; null when nothing was.</summary>
    public string? From { get; init; }

    /// <summary>What is due now; null when nothing is.</summary>
    public string? To { get; init; }

    /// <summary>Why: the reason of the line that is due, or why it is no longer due.</summary>
    public string? Why { get; init; }

    /// <summary>The source of the line.</summary>
    public string? Cite { get; init; }
}
