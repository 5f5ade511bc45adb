using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The lists that provisions of an agreement turn on, as data.</summary>
public sealed record ProvisionTerms
{
    /// <summary>Where de minimis applies and how.</summary>
    public DeMinimisTerms DeMinimis { get; init; } = new();

    /// <summary>Goods whose rule applies only to the component that determines classification.</summary>
    public ImmutableArray<HsRange> ClassifyingComponentGoods { get; init; } = [];

    /// <summary>Goods that criterion D leaves out.</summary>
    public ImmutableArray<HsRange> UnassembledAndPartsExcept { get; init; } = [];

    /// <summary>Goods that may be produced further outside the territory.</summary>
    public ImmutableArray<FurtherProduction> FurtherProductionAllowed { get; init; } = [];

    /// <summary>Materials whose origin is disregarded.</summary>
    public ImmutableArray<DisregardedMaterial> DisregardedMaterials { get; init; } = [];

    /// <summary>Materials that must originate whatever the product rule says.</summary>
    public ImmutableArray<RegionalMaterialRequirement> RegionalMaterials { get; init; } = [];

    /// <summary>Processes that confer origin beside the product rule.</summary>
    public ImmutableArray<ProcessRoute> ProcessRoutes { get; init; } = [];

    /// <summary>Processes whose change of classification satisfies no product rule.</summary>
    public ImmutableArray<SeparationProhibition> SeparationProhibitions { get; init; } = [];

    /// <summary>Vehicles whose regional value content is set by date.</summary>
    public ImmutableArray<VehicleCategory> Vehicles { get; init; } = [];

    /// <summary>Parts for vehicles whose regional value content is set by table and date.</summary>
    public AutomotivePartTerms AutomotiveParts { get; init; } = new();
}
