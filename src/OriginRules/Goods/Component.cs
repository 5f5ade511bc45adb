using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A line of a bill of materials; with lines of its own, a sub-assembly or a purchased part whose bill is known.</summary>
/// <remarks>A null fact is not stated. Amounts are in <see cref="Currency"/> and for the finished good's whole quantity. Two equal lines are two lines: the id tells them apart.</remarks>
public sealed record Component
{
    // On their own, because most lines state none of them and are a third of the size without.
    private readonly SeldomFacts? _seldom;

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
    public ComponentRole Role
    {
        get => _seldom?.Role ?? ComponentRole.Material;
        init => Seldom = Stated with { Role = value };
    }

    /// <summary>True when the producer of the good also made this material.</summary>
    public bool? SelfProduced
    {
        get => _seldom?.SelfProduced;
        init => Seldom = Stated with { SelfProduced = value };
    }

    /// <summary>True when the producer designates this self-produced material as an intermediate material.</summary>
    public bool? Intermediate
    {
        get => _seldom?.Intermediate;
        init => Seldom = Stated with { Intermediate = value };
    }

    /// <summary>True for a material recovered from a used good.</summary>
    public bool? Recovered
    {
        get => _seldom?.Recovered;
        init => Seldom = Stated with { Recovered = value };
    }

    /// <summary>True when the material was wholly obtained in the territory of the parties.</summary>
    public bool? WhollyObtained
    {
        get => _seldom?.WhollyObtained;
        init => Seldom = Stated with { WhollyObtained = value };
    }

    /// <summary>The origin criterion on the supplier's certification, A to D.</summary>
    public string? Criterion
    {
        get => _seldom?.Criterion;
        init => Seldom = Stated with { Criterion = value };
    }

    /// <summary>Where the material was last produced; null means <see cref="OriginCountry"/>.</summary>
    public Country? ProductionCountry
    {
        get => _seldom?.ProductionCountry;
        init => Seldom = Stated with { ProductionCountry = value };
    }

    /// <summary>The cost of producing a self-produced material.</summary>
    public decimal? ProductionCost
    {
        get => _seldom?.ProductionCost;
        init => Seldom = Stated with { ProductionCost = value };
    }

    /// <summary>Processes carried out on the material in the territory of the parties.</summary>
    public ImmutableArray<string>? Processes
    {
        get => _seldom?.Processes;
        init => Seldom = Stated with { Processes = value };
    }

    /// <summary>Qualifier words that a rule for this material asks for.</summary>
    public ImmutableArray<string>? Use
    {
        get => _seldom?.Use;
        init => Seldom = Stated with { Use = value };
    }

    /// <summary>Value added in the territory to a non-originating material (accumulation).</summary>
    public decimal? RegionalProductionValue
    {
        get => _seldom?.RegionalProductionValue;
        init => Seldom = Stated with { RegionalProductionValue = value };
    }

    /// <summary>A supplier's signed statement for accumulation.</summary>
    public SupplierStatement? SupplierStatement
    {
        get => _seldom?.SupplierStatement;
        init => Seldom = Stated with { SupplierStatement = value };
    }

    /// <summary>Who supplied the material and who owns the supplier.</summary>
    public Supplier? Supplier
    {
        get => _seldom?.Supplier;
        init => Seldom = Stated with { Supplier = value };
    }

    /// <summary>Where the steel was melted and poured.</summary>
    public SteelOrigin? Steel
    {
        get => _seldom?.Steel;
        init => Seldom = Stated with { Steel = value };
    }

    /// <summary>Where the aluminum was smelted and cast.</summary>
    public AluminumOrigin? Aluminum
    {
        get => _seldom?.Aluminum;
        init => Seldom = Stated with { Aluminum = value };
    }

    /// <summary>True for the component that determines the classification of a textile good.</summary>
    public bool? DeterminesClassification
    {
        get => _seldom?.DeterminesClassification;
        init => Seldom = Stated with { DeterminesClassification = value };
    }

    /// <summary>The part a textile line plays that has its own requirement (sewingThread, narrowElastic, pocketBag, visibleLining, coatedFabric).</summary>
    public string? TextileRole
    {
        get => _seldom?.TextileRole;
        init => Seldom = Stated with { TextileRole = value };
    }

    /// <summary>Elastomeric content, percent by weight.</summary>
    public decimal? ElastomericPercent
    {
        get => _seldom?.ElastomericPercent;
        init => Seldom = Stated with { ElastomericPercent = value };
    }

    /// <summary>Share of the good's weight, percent.</summary>
    public decimal? WeightPercentOfGood
    {
        get => _seldom?.WeightPercentOfGood;
        init => Seldom = Stated with { WeightPercentOfGood = value };
    }

    /// <summary>Share of the good's volume, percent.</summary>
    public decimal? VolumePercentOfGood
    {
        get => _seldom?.VolumePercentOfGood;
        init => Seldom = Stated with { VolumePercentOfGood = value };
    }

    /// <summary>Share of the good's alcohol by volume, percent.</summary>
    public decimal? AlcoholPercentOfGood
    {
        get => _seldom?.AlcoholPercentOfGood;
        init => Seldom = Stated with { AlcoholPercentOfGood = value };
    }

    /// <summary>Share of the good's value, percent.</summary>
    public decimal? ValuePercentOfGood
    {
        get => _seldom?.ValuePercentOfGood;
        init => Seldom = Stated with { ValuePercentOfGood = value };
    }

    /// <summary>The value of assists supplied for the material.</summary>
    public decimal? Assists
    {
        get => _seldom?.Assists;
        init => Seldom = Stated with { Assists = value };
    }

    /// <summary>The inventory method elected for fungible materials.</summary>
    public string? InventoryMethod
    {
        get => _seldom?.InventoryMethod;
        init => Seldom = Stated with { InventoryMethod = value };
    }

    /// <summary>Words for what the material is, that rules ask for; empty states "none of them".</summary>
    public ImmutableArray<string>? Tags { get; init; }

    /// <summary>The material's own bill; empty when not declared.</summary>
    public ImmutableArray<Component> Components { get; init; } = [];

    /// <summary>The facts that few lines state; null when this one states none of them.</summary>
    internal SeldomFacts? Seldom
    {
        get => _seldom;
        init => _seldom = value == SeldomFacts.None ? null : value;
    }

    private SeldomFacts Stated => _seldom ?? SeldomFacts.None;
}
