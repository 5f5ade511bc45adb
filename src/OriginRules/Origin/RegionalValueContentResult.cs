namespace OriginRules.Results;

/// <summary>A regional value content, computed.</summary>
/// <remarks>19 CFR 182 App. A s. 7(2), (3).</remarks>
public sealed record RegionalValueContentResult
{
    /// <summary>transactionValue or netCost.</summary>
    public required string Method { get; init; }

    /// <summary>The base value.</summary>
    public required decimal Base { get; init; }

    /// <summary>The value of non-originating materials.</summary>
    public required decimal NonOriginatingMaterials { get; init; }

    /// <summary>The content.</summary>
    public required decimal Percent { get; init; }

    /// <summary>The least required; null when only reported.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>True when the threshold is met, on unrounded figures.</summary>
    public bool? Met { get; init; }

    /// <summary>Percent less threshold.</summary>
    public decimal? MarginPoints { get; init; }

    /// <summary>How much more non-originating value the good could hold, or less it must.</summary>
    public decimal? MarginValue { get; init; }
}
