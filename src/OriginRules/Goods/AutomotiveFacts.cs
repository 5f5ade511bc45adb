namespace OriginRules;

/// <summary>Automotive certifications and the figures behind them.</summary>
/// <remarks>19 CFR 182 App. A Part 6; 19 CFR 182.91-106.</remarks>
public sealed record AutomotiveFacts
{
    /// <summary>passengerVehicle, lightTruck, heavyTruck or otherVehicle.</summary>
    public string? VehicleCategory { get; init; }

    /// <summary>True when a labor value content certification is held.</summary>
    public bool? LaborValueContentCertified { get; init; }

    /// <summary>Share of the producer's steel purchases that originates, percent by value.</summary>
    public decimal? SteelPurchasesPercent { get; init; }

    /// <summary>Share of the producer's aluminum purchases that originates, percent by value.</summary>
    public decimal? AluminumPurchasesPercent { get; init; }

    /// <summary>allOriginating when every core part originates.</summary>
    public string? CoreParts { get; init; }
}
