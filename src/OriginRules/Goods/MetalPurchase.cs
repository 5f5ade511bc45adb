namespace OriginRules;

/// <summary>A purchase of steel or of aluminum by a vehicle producer, for the production of vehicles in the territory.</summary>
/// <remarks>19 CFR 182 App. A s. 17(1) to (6): also purchases through a service centre, and those the producer negotiates for its suppliers.</remarks>
public sealed record MetalPurchase
{
    /// <summary>The tariff code, in the nomenclature of the rule set.</summary>
    public required HsCode Code { get; init; }

    /// <summary>The value, in one currency; for a stamping that Table S lists, of the metal in it alone (s. 17(2)).</summary>
    public required decimal Value { get; init; }

    /// <summary>True when the metal originates.</summary>
    public required bool Originating { get; init; }

    /// <summary>Steel: true when every process from melting to coating took place in the territory; null when not known, which counts as not.</summary>
    public bool? MadeInTerritory { get; init; }
}
