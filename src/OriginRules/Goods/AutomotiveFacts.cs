using System.Collections.Immutable;

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

    /// <summary>allOriginating when every core part originates, notAllOriginating when one does not; another word says nothing.</summary>
    public string? CoreParts { get; init; }

    /// <summary>The figures behind the core parts, used when <see cref="CoreParts"/> is not stated.</summary>
    public ImmutableArray<CorePart>? CorePartFigures { get; init; }

    /// <summary>True when the core part figures are averages over a period.</summary>
    public bool? CorePartFiguresAveraged { get; init; }

    /// <summary>The figures behind the labor value content, used when no certification is stated.</summary>
    public LaborValueContentFigures? LaborValueContent { get; init; }

    /// <summary>The purchases of steel, used when <see cref="SteelPurchasesPercent"/> is not stated.</summary>
    public ImmutableArray<MetalPurchase>? SteelPurchases { get; init; }

    /// <summary>The purchases of aluminum, used when <see cref="AluminumPurchasesPercent"/> is not stated.</summary>
    public ImmutableArray<MetalPurchase>? AluminumPurchases { get; init; }

    /// <summary>The points of the labor value content certification; those of a heavy truck above the least may be set off against its regional value content.</summary>
    public CertifiedLaborValueContent? CertifiedLaborValueContent { get; init; }

    /// <summary>An approved alternative staging regime.</summary>
    public AlternativeStagingApproval? AlternativeStaging { get; init; }

    /// <summary>The new plant, or the plant after a refit, of a vehicle of another class.</summary>
    public NewPlant? NewPlant { get; init; }

    /// <summary>The regional value content averaged over a category and a period.</summary>
    public AveragingElection? Averaging { get; init; }
}
