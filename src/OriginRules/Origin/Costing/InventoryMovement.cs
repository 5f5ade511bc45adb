namespace OriginRules;

/// <summary>A receipt into an inventory of fungible or identical units, or a withdrawal from it.</summary>
public sealed record InventoryMovement
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Units that enter; null for a withdrawal.</summary>
    public decimal? Received { get; init; }

    /// <summary>Units that leave; null for a receipt.</summary>
    public decimal? Withdrawn { get; init; }

    /// <summary>The value of one unit that enters, as 19 CFR 182 App. A s. 8 has it; null where only origin is asked.</summary>
    public decimal? UnitValue { get; init; }

    /// <summary>Whether the units originate: of a receipt always stated, of a withdrawal under specific identification only.</summary>
    public bool? Originating { get; init; }
}
