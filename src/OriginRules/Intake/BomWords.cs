using System.Collections.Frozen;

namespace OriginRules;

/// <summary>The closed sets of words of the BOM document.</summary>
internal static class BomWords
{
    public static FrozenDictionary<string, ComponentRole> Roles { get; } = new Dictionary<string, ComponentRole>(StringComparer.Ordinal)
    {
        ["material"] = ComponentRole.Material,
        ["indirect"] = ComponentRole.Indirect,
        ["accessory"] = ComponentRole.Accessory,
        ["retailPackaging"] = ComponentRole.RetailPackaging,
        ["shippingPacking"] = ComponentRole.ShippingPacking,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<ComponentRole, string> s_roleWords = Roles.ToFrozenDictionary(r => r.Value, r => r.Key);

    public static string[] SetKinds { get; } = ["gri3"];

    public static string[] VehicleParts { get; } = ["passengerVehicle", "mediumHeavyVehicle", "none"];

    public static string[] ForeignTradeZoneStatuses { get; } = ["privilegedForeign", "nonPrivilegedForeign", "domestic", "zoneRestricted"];

    public static string[] QuotaStatuses { get; } = ["inQuota", "overQuota"];

    public static string[] TransportModes { get; } = ["truck", "rail", "air", "ocean", "pipeline"];

    public static string[] VehicleCategories { get; } = ["passengerVehicle", "lightTruck", "heavyTruck", "otherVehicle"];

    public static string[] CoreParts { get; } = ["allOriginating", "notAllOriginating"];

    public static string[] CorePartCategories { get; } = ["engine", "transmission", "bodyAndChassis", "axle", "suspensionSystem", "steeringSystem", "advancedBattery"];

    public static string[] PlantKinds { get; } = ["newBuilding", "refit"];

    public static string[] AveragingCategories { get; } = ["sameModelLineAndPlant", "sameClassAndPlant", "sameModelLine", "sameClass", "agreed"];

    public static string[] AveragingBases { get; } = ["all", "exported"];

    public static string[] AveragingPeriods { get; } = ["fiscalYear", "buyerFiscalYear", "quarter", "month"];

    public static string[] RvcMethods { get; } = ["transactionValue", "netCost"];

    public static string[] DeMinimisBases { get; } = ["transactionValue", "totalCost"];

    public static string[] Criteria { get; } = ["A", "B", "C", "D"];

    public static string[] TextileRoles { get; } = ["sewingThread", "narrowElastic", "pocketBag", "visibleLining", "coatedFabric"];

    /// <summary>The word a role is written with.</summary>
    public static string Of(ComponentRole role) => s_roleWords[role];
}
