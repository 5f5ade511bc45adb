namespace OriginRules;

/// <summary>The figures of vehicles or parts that are averaged together: of one vehicle, one model or one month, in one currency.</summary>
/// <remarks>19 CFR 182 App. A s. 16(1), (8), (10).</remarks>
public sealed record AveragedVehicle
{
    /// <summary>The net cost.</summary>
    public required decimal NetCost { get; init; }

    /// <summary>The value of non-originating materials.</summary>
    public required decimal NonOriginatingMaterials { get; init; }
}
