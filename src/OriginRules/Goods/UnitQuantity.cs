namespace OriginRules;

/// <summary>A quantity in a unit of the tariff.</summary>
public sealed record UnitQuantity
{
    /// <summary>The unit as the tariff abbreviates it (KG, NO, BBL, LITERS …).</summary>
    public required string Unit { get; init; }

    /// <summary>The quantity for the good's whole quantity.</summary>
    public required decimal Quantity { get; init; }
}
