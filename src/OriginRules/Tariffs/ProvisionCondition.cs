using System.Collections.Immutable;

namespace OriginRules;

/// <summary>What must hold for a provision to apply; each part that is given must hold.</summary>
internal sealed record ProvisionCondition
{
    public bool Preference { get; init; }

    /// <summary>The special rate was claimed and nothing was due in column 1.</summary>
    public bool EnteredFree { get; init; }

    public ImmutableArray<Country> TradeRemedyOrigin { get; init; } = [];

    public ListCondition? Listed { get; init; }

    public ImmutableArray<int> NotChapters { get; init; } = [];

    public ImmutableArray<string> VehiclePart { get; init; } = [];

    public bool Meets232SemiconductorParameters { get; init; }

    public bool CivilAircraft { get; init; }

    public bool PharmaceuticalUse { get; init; }

    public bool CommerceApproval { get; init; }

    public ImmutableArray<string> ExclusionHeading { get; init; } = [];

    public ImmutableArray<string> QuotaHeading { get; init; } = [];

    public MetalWeightCondition? MetalWeightBelow { get; init; }

    public decimal? UsMetalWeightAtLeast { get; init; }

    public MetalMadeInCondition? MetalMadeIn { get; init; }

    /// <summary>A description that no field of the bill states.</summary>
    public UnstatedFact? Described { get; init; }

    /// <summary>A point of law that the sources leave open.</summary>
    public UnstatedFact? Unsettled { get; init; }
}
