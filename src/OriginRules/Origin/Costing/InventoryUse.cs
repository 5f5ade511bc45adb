namespace OriginRules;

/// <summary>What a withdrawal is considered to consist of.</summary>
public sealed record InventoryUse
{
    /// <summary>The day of the withdrawal.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Units that count as originating.</summary>
    public required decimal OriginatingUnits { get; init; }

    /// <summary>Units that count as non-originating.</summary>
    public required decimal NonOriginatingUnits { get; init; }

    /// <summary>The value of the non-originating units; null where a unit has no value.</summary>
    public required decimal? NonOriginatingValue { get; init; }
}
