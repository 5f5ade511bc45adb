using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Facts that only the duty computation asks about.</summary>
/// <remarks>A null fact gives a duty range when the duty turns on it; conditional relief is not claimed.</remarks>
public sealed record TariffFacts
{
    /// <summary>Quantities in the units of the tariff line.</summary>
    public ImmutableArray<UnitQuantity>? Hts10Quantities { get; init; }

    /// <summary>Metal content as percent of the weight of the good.</summary>
    public MetalShares? MetalWeightPercent { get; init; }

    /// <summary>Metal content by value, in the good's currency.</summary>
    public MetalShares? MetalValue { get; init; }

    /// <summary>Share of the metal that was melted and poured or smelted and cast in the United States, percent.</summary>
    public decimal? UsMetalWeightPercent { get; init; }

    /// <summary>Value of US content, in the good's currency.</summary>
    public decimal? UsContentValue { get; init; }

    /// <summary>Reference of the Commerce approval of US content.</summary>
    public string? CommerceApproval { get; init; }

    /// <summary>passengerVehicle, mediumHeavyVehicle or none.</summary>
    public string? VehiclePart { get; init; }

    /// <summary>True when the good meets the technical parameters of the semiconductor measure.</summary>
    public bool? Meets232SemiconductorParameters { get; init; }

    /// <summary>True for a claim under General Note 6.</summary>
    public bool? CivilAircraft { get; init; }

    /// <summary>True for pharmaceutical use.</summary>
    public bool? PharmaceuticalUse { get; init; }

    /// <summary>The product exclusion claimed.</summary>
    public string? ExclusionHeading { get; init; }

    /// <summary>A claim under chapter 98.</summary>
    public Chapter98Claim? Chapter98 { get; init; }

    /// <summary>The tariff-rate quota status of the entry.</summary>
    public QuotaClaim? Quota { get; init; }

    /// <summary>The heading of a textile preference level that is claimed; recorded, no duty is computed from it.</summary>
    public string? TextilePreferenceLevel { get; init; }

    /// <summary>privilegedForeign, nonPrivilegedForeign, domestic or zoneRestricted; recorded, no duty is computed from it.</summary>
    public string? ForeignTradeZoneStatus { get; init; }

    /// <summary>True when drawback is or will be claimed; recorded, no duty is computed from it.</summary>
    public bool? Drawback { get; init; }

    /// <summary>True when customs has found that the good was transshipped to evade duty; its true origin is the declared trade-remedy origin. Absent: no finding.</summary>
    public bool? TransshipmentFinding { get; init; }

    /// <summary>Antidumping and countervailing cases that cover the good.</summary>
    public ImmutableArray<AntidumpingCase>? Adcvd { get; init; }

    /// <summary>truck, rail, air, ocean or pipeline.</summary>
    public string? TransportMode { get; init; }

    /// <summary>The entry the good belongs to; goods of one entry share one merchandise processing fee minimum and maximum.</summary>
    public string? Entry { get; init; }
}
