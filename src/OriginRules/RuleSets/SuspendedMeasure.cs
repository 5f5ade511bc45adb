namespace OriginRules.RuleSets;

/// <summary>A measure that an agreement suspends for goods of its parties while a parameter says so.</summary>
public sealed record SuspendedMeasure
{
    /// <summary>The measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The parameter.</summary>
    public required string Parameter { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
