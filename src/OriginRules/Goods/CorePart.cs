namespace OriginRules;

/// <summary>A core part used in a vehicle, with the figures its content is computed from; amounts in one currency, for one vehicle or summed over an averaging period.</summary>
/// <remarks>19 CFR 182 App. A s. 14(4) to (12), Table A.2.</remarks>
public sealed record CorePart
{
    /// <summary>engine, transmission, bodyAndChassis, axle, suspensionSystem, steeringSystem or advancedBattery.</summary>
    public required string Category { get; init; }

    /// <summary>What it costs to make net of excluded costs, in the currency of every part calculated with it.</summary>
    public required decimal NetCost { get; init; }

    /// <summary>The value of all non-originating materials used in the part; what is inside an originating component is not counted.</summary>
    public decimal? NonOriginatingMaterials { get; init; }

    /// <summary>The value of the non-originating components that column 2 of Table A.2 lists; a component that originates after further production is not counted.</summary>
    public decimal? NonOriginatingComponents { get; init; }

    /// <summary>True for an advanced battery that makes the change of classification of its product rule, which then needs no content (s. 14(6)); of another part it says nothing.</summary>
    public bool MakesTariffChange { get; init; }
}
