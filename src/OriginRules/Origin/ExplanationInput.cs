namespace OriginRules.Results;

/// <summary>A figure or fact a step used.</summary>
public sealed record ExplanationInput
{
    /// <summary>The figure or fact, by its name in bills and data.</summary>
    public required string Name { get; init; }

    /// <summary>The figure.</summary>
    public decimal? Number { get; init; }

    /// <summary>The fact, when it is not a figure.</summary>
    public string? Text { get; init; }

    /// <summary>The unit of the figure: percent, a currency, kg …</summary>
    public string? Unit { get; init; }
}
