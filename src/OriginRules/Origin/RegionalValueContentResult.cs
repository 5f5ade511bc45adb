namespace OriginRules.Results;

/// <summary>A regional value content, computed.</summary>
/// <remarks>19 CFR 182 App. A s. 7(2), (3).</remarks>
public sealed record RegionalValueContentResult
{
    /// <summary>transactionValue or netCost.</summary>
    public required string Method { get; init; }

    /// <summary>The transaction value or net cost that the percentage is of, in the good's currency.</summary>
    public required decimal Base { get; init; }

    /// <summary>What the lines that do not originate are worth after deductions, in the good's currency.</summary>
    public required decimal NonOriginatingMaterials { get; init; }

    /// <summary>How much of the base is regional, unrounded, 0 to 100; negative when the materials are worth more than the base.</summary>
    public required decimal Percent { get; init; }

    /// <summary>The least the rule asks for, inclusive; null when the content is only reported.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>True when the threshold is met, on unrounded figures.</summary>
    public bool? Met { get; init; }

    /// <summary>Percentage points over the threshold, negative below it; null without one.</summary>
    public decimal? MarginPoints { get; init; }

    /// <summary>How much more non-originating value the good could hold, or less it must, in its currency; null without a threshold.</summary>
    public decimal? MarginValue { get; init; }
}
