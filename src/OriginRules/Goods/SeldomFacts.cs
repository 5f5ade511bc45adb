using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The facts of a line that few bills state, as <see cref="Component"/> names them.</summary>
internal sealed record SeldomFacts
{
    /// <summary>None of them stated.</summary>
    public static SeldomFacts None { get; } = new();

    public ComponentRole Role { get; init; }

    public bool? SelfProduced { get; init; }

    public bool? Intermediate { get; init; }

    public bool? Recovered { get; init; }

    public bool? WhollyObtained { get; init; }

    public string? Criterion { get; init; }

    public Country? ProductionCountry { get; init; }

    public decimal? ProductionCost { get; init; }

    public ImmutableArray<string>? Processes { get; init; }

    public ImmutableArray<string>? Use { get; init; }

    public decimal? RegionalProductionValue { get; init; }

    public SupplierStatement? SupplierStatement { get; init; }

    public Supplier? Supplier { get; init; }

    public SteelOrigin? Steel { get; init; }

    public AluminumOrigin? Aluminum { get; init; }

    public bool? DeterminesClassification { get; init; }

    public string? TextileRole { get; init; }

    public decimal? ElastomericPercent { get; init; }

    public decimal? WeightPercentOfGood { get; init; }

    public decimal? VolumePercentOfGood { get; init; }

    public decimal? AlcoholPercentOfGood { get; init; }

    public decimal? ValuePercentOfGood { get; init; }

    public decimal? Assists { get; init; }

    public string? InventoryMethod { get; init; }
}
