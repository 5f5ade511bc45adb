namespace OriginRules;

/// <summary>The figures of one vehicle, model or month of a category over which labor value content is averaged.</summary>
/// <remarks>19 CFR 182 App. A s. 18(15), (18).</remarks>
public sealed record LaborValueContentVehicle
{
    /// <summary>The net cost, or the annual purchase value, as the formula asks.</summary>
    public required decimal Base { get; init; }

    /// <summary>Materials produced at a qualifying wage.</summary>
    public decimal HighWageMaterials { get; init; }

    /// <summary>Wages for direct production work at a qualifying assembly plant.</summary>
    public decimal HighWageLaborCosts { get; init; }

    /// <summary>Transport and related costs at a qualifying wage.</summary>
    public decimal HighWageTransportation { get; init; }
}
