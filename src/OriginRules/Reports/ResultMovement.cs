namespace OriginRules.Results;

/// <summary>A figure, a word or a cause that is not the same in two results.</summary>
public sealed record ResultMovement
{
    /// <summary>What moved, by the names of the result: <c>origin.status</c>, <c>tariff.lines.hts.amount</c>; of causes <c>rule</c>, <c>rate</c>, <c>date</c>, <c>input</c> …</summary>
    public required string What { get; init; }

    /// <summary>As the first result has it; null when it has none.</summary>
    public string? From { get; init; }

    /// <summary>As the second result has it; null when it has none.</summary>
    public string? To { get; init; }
}
