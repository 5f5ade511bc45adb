namespace OriginRules.Results;

/// <summary>The two other origins of a good, beside preferential origin and never merged with it.</summary>
public sealed record CountryOfOriginFindings
{
    /// <summary>The country of origin for marking (19 USC 1304).</summary>
    public required CountryOfOriginFinding Marking { get; init; }

    /// <summary>The country of origin for trade remedies, by substantial transformation.</summary>
    public required CountryOfOriginFinding TradeRemedy { get; init; }
}
