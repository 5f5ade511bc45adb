using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A line of a bill of materials; with lines of its own, a sub-assembly or a purchased part whose bill is known.</summary>
/// <remarks>A null fact is not stated. Amounts are in <see cref="Currency"/> and for the finished good's whole quantity. Two equal lines are two lines: the id tells them apart.</remarks>
public sealed record Component
{
    /// <summary>The id, unique among its siblings.</summary>
    public required string Id { get; init; }

    /// <summary>A description for people; no rule reads it.</summary>
    public string? Description { get; init; }

    /// <summary>The classification in the current US tariff; may be null where the line's status is stated and the shift test does not need it.</summary>
    public HsCode? Hts { get; init; }

    /// <summary>The HS 2012 code, when the user knows it; takes precedence over conversion.</summary>
    public HsCode? Hs2012 { get; init; }

    /// <summary>The quantity in the finished good's whole quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit of <see cref="Quantity"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>Weight in kilograms in the finished good's whole quantity.</summary>
    public decimal? WeightKg { get; init; }

    /// <summary>The value of the material, before <see cref="Deductions"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>The currency of <see cref="Value"/> and of every other amount of the line; null means the good's.</summary>
    public Currency? Currency { get; init; }

    /// <summary>What the law allows off the value of a non-originating material.</summary>
    public ValueDeductions? Deductions { get; init; }

    /// <summary>The country of origin; null when unknown.</summary>
    public Country? OriginCountry { get; init; }

    /// <summary>The stated status: originating, not originating, or null to let the engine decide.</summary>
    public bool? Originating { get; init; }

    /// <summary>The rule sets under which <see cref="Originating"/> was certified; null when the statement names none.</summary>
    public ImmutableArray<string>? OriginatingUnder { get; init; }

    /// <summary>The document behind the stated status.</summary>
    public OriginDeclaration? Declaration { get; init; }

    /// <summary>What the line is to the good.</summary>
    /// <value>Default <see cref="ComponentRole.Material"/>.</value>
    public ComponentRole Role { get; init; }

    /// <summary>True when the producer of the good also made this material.</summary>
    public bool? SelfProduced { get; init; }

    /// <summary>True when the producer designates this self-produced material as an intermediate material.</summary>
    public bool? Intermediate { get; init; }

    /// <summary>True for a material recovered from a used good.</summary>
    public bool? Recovered { get; init; }

    /// <summary>True when the material was wholly obtained in the territory of the parties.</summary>
    public bool? WhollyObtained { get; init; }

    /// <summary>The origin criterion on the supplier's certification, A to D.</summary>
    public string? Criterion { get; init; }

    /// <summary>Where the material was last produced; null means <see cref="OriginCountry"/>.</summary>
    public Country? ProductionCountry { get; init; }

    /// <summary>The cost of producing a self-produced material.</summary>
    public decimal? ProductionCost { get; init; }

    /// <summary>Processes carried out on the material in the territory of the parties.</summary>
    public ImmutableArray<string>? Processes { get; init; }

    /// <summary>Qualifier words that a rule for this material asks for.</summary>
    public ImmutableArray<string>? Use { get; init; }

    /// <summary>Value added in the territory to a non-originating material (accumulation).</summary>
    public decimal? RegionalProductionValue { get; init; }

    /// <summary>A supplier's signed statement for accumulation.</summary>
    public SupplierStatement? SupplierStatement { get; init; }

    /// <summary>Who supplied the material and who owns the supplier.</summary>
    public Supplier? Supplier { get; init; }

    /// <summary>Where the steel was melted and poured.</summary>
    public SteelOrigin? Steel { get; init; }

    /// <summary>Where the aluminum was smelted and cast.</summary>
    public AluminumOrigin? Aluminum { get; init; }

    /// <summary>True for the component that determines the classification of a textile good.</summary>
    public bool? DeterminesClassification { get; init; }

    /// <summary>The part a textile line plays that has its own requirement (sewingThread, narrowElastic, pocketBag, visibleLining, coatedFabric).</summary>
    public string? TextileRole { get; init; }

    /// <summary>Elastomeric content, percent by weight.</summary>
    public decimal? ElastomericPercent { get; init; }

    /// <summary>Share of the good's weight, percent.</summary>
    public decimal? WeightPercentOfGood { get; init; }

    /// <summary>Share of the good's volume, percent.</summary>
    public decimal? VolumePercentOfGood { get; init; }

    /// <summary>Share of the good's alcohol by volume, percent.</summary>
    public decimal? AlcoholPercentOfGood { get; init; }

    /// <summary>Share of the good's value, percent.</summary>
    public decimal? ValuePercentOfGood { get; init; }

    /// <summary>The value of assists supplied for the material.</summary>
    public decimal? Assists { get; init; }

    /// <summary>The inventory method elected for fungible materials.</summary>
    public string? InventoryMethod { get; init; }

    /// <summary>Words for what the material is, that rules ask for; empty states "none of them".</summary>
    public ImmutableArray<string>? Tags { get; init; }

    /// <summary>The material's own bill; empty when not declared.</summary>
    public ImmutableArray<Component> Components { get; init; } = [];
}
