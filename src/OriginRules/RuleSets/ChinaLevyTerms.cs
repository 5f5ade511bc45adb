namespace OriginRules.RuleSets;

/// <summary>A levy on the content of covered countries, due when a condition of the agreement is broken.</summary>
public sealed record ChinaLevyTerms
{
    /// <summary>The parameter with the percentage of that content's value.</summary>
    public required string PercentParameter { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
