namespace OriginRules.Results;

/// <summary>One duty.</summary>
public sealed record DutyLine
{
    /// <summary>The measure.</summary>
    public required string Measure { get; init; }

    /// <summary>The tariff heading reported.</summary>
    public string? Heading { get; init; }

    /// <summary>The rate as printed, when it is no plain percentage.</summary>
    public string? Rate { get; init; }

    /// <summary>The ad valorem rate.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The value the rate applies to.</summary>
    public decimal? Base { get; init; }

    /// <summary>The amount; null when it cannot be computed.</summary>
    public decimal? Amount { get; init; }

    /// <summary>False when the line depends on a missing fact.</summary>
    public required bool Certain { get; init; }

    /// <summary>The source.</summary>
    public string? Cite { get; init; }

    /// <summary>Why it is due.</summary>
    public string? Why { get; init; }

    /// <summary>high, medium or low.</summary>
    public string? Confidence { get; init; }
}
