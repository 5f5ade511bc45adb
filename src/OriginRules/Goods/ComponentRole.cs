namespace OriginRules;

/// <summary>What a line is to its good.</summary>
public enum ComponentRole
{
    /// <summary>A material used in production.</summary>
    Material,

    /// <summary>An indirect material: used up in production, not part of the good.</summary>
    Indirect,

    /// <summary>An accessory, spare part, tool or instruction delivered with the good.</summary>
    Accessory,

    /// <summary>Packaging for retail sale, classified with the good.</summary>
    RetailPackaging,

    /// <summary>Packing for shipment.</summary>
    ShippingPacking,
}
