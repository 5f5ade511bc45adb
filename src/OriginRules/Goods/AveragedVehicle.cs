namespace OriginRules;

/// <summary>The figures of vehicles or parts that are averaged together: of one vehicle, one model or one month, in one currency.</summary>
/// <remarks>19 CFR 182 App. A s. 16(1), (8), (10).</remarks>
public sealed record AveragedVehicle
{
    /// <summary>What it costs to make net of excluded costs, in the currency of every vehicle averaged.</summary>
    public required decimal NetCost { get; init; }

    /// <summary>What the materials that do not originate are worth, in the same currency.</summary>
    public required decimal NonOriginatingMaterials { get; init; }
}
