namespace OriginRules;

/// <summary>How units that leave an inventory are matched with those that entered it.</summary>
/// <remarks>19 CFR 182 App. A Schedules 7 and 8. One method serves for a whole fiscal year.</remarks>
public enum InventoryMethod
{
    /// <summary>Originating and non-originating units are kept apart or marked, and each withdrawal names its kind.</summary>
    SpecificIdentification,

    /// <summary>First in, first out.</summary>
    Fifo,

    /// <summary>Last in, first out.</summary>
    Lifo,

    /// <summary>The ratio and the average value of the units in the inventory before the withdrawal.</summary>
    Average,
}
