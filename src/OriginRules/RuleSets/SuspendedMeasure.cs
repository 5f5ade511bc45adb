namespace OriginRules.RuleSets;

/// <summary>A measure that an agreement suspends for goods of its parties while a parameter says so.</summary>
public sealed record SuspendedMeasure
{
    /// <summary>The name of the measure in results.</summary>
    public required string Measure { get; init; }

    /// <summary>The name of the yes or no that suspends it, read on the day of entry.</summary>
    public required string Parameter { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
