using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A finished good with its bill of materials: everything one origin determination and one duty computation may ask about.</summary>
/// <remarks>
/// A null fact is not stated; an empty list states "none". Amounts are in <see cref="Currency"/> and for the whole <see cref="Quantity"/>, unless said otherwise.
/// Immutable and safe to share between threads. Equality compares lists by reference and is not meant for use.
/// </remarks>
public sealed record FinishedGood
{
    /// <summary>The id, unique in its file.</summary>
    public required string Id { get; init; }

    /// <summary>A description for people; no rule reads it.</summary>
    public string? Description { get; init; }

    /// <summary>The import classification in the current US tariff, 6 to 10 digits.</summary>
    public required HsCode Hts { get; init; }

    /// <summary>The good's HS 2012 code, when the user knows it; takes precedence over conversion.</summary>
    public HsCode? Hs2012 { get; init; }

    /// <summary>Where the last production took place; null when unknown.</summary>
    public Country? ProductionCountry { get; init; }

    /// <summary>The country of export; null means <see cref="ProductionCountry"/>.</summary>
    public Country? ExportCountry { get; init; }

    /// <summary>The country whose customs law the good enters under.</summary>
    /// <value>Default US.</value>
    public Country ImportCountry { get; init; } = Country.Parse("US");

    /// <summary>The day of entry, whose law applies; null needs <see cref="EvaluationOptions.AsOf"/>.</summary>
    public DateOnly? EntryDate { get; init; }

    /// <summary>The currency of every amount of the good.</summary>
    /// <value>Default USD.</value>
    public Currency Currency { get; init; } = Currency.UsDollar;

    /// <summary>The quantity the amounts are for.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit of <see cref="Quantity"/> (NO, KG, BBL …).</summary>
    public string? Unit { get; init; }

    /// <summary>Net weight in kilograms of the whole quantity.</summary>
    public decimal? NetWeightKg { get; init; }

    /// <summary>The number of units imported in a year; no rule reads it, reports may.</summary>
    public decimal? AnnualQuantity { get; init; }

    /// <summary>The transaction value adjusted to exclude international shipping (GN 11(c)).</summary>
    public decimal? TransactionValue { get; init; }

    /// <summary>The dutiable value; null means <see cref="TransactionValue"/>.</summary>
    public decimal? CustomsValue { get; init; }

    /// <summary>The net cost as the user states it; <see cref="Costs"/> win where both are given.</summary>
    public decimal? NetCost { get; init; }

    /// <summary>The costs from which net cost and total cost are computed.</summary>
    public ProductionCosts? Costs { get; init; }

    /// <summary>Qualifier words that product rules ask for; empty states "none of them".</summary>
    public ImmutableArray<string>? Use { get; init; }

    /// <summary>Production processes carried out in the territory of the parties; empty states "none".</summary>
    public ImmutableArray<string>? Processes { get; init; }

    /// <summary>True when the good was wholly obtained or produced entirely in the territory of the parties.</summary>
    public bool? WhollyObtained { get; init; }

    /// <summary>True when the good went through a mere dilution or another operation that cannot confer origin.</summary>
    public bool? NonQualifyingOperation { get; init; }

    /// <summary><c>gri3</c> for a retail set classified under General Rule of Interpretation 3.</summary>
    public string? SetKind { get; init; }

    /// <summary>The way through countries that are not parties, when there was one.</summary>
    public Transit? Transit { get; init; }

    /// <summary>What one unit of another currency is worth in <see cref="Currency"/>.</summary>
    public ImmutableDictionary<Currency, decimal> ExchangeRates { get; init; } = ImmutableDictionary<Currency, decimal>.Empty;

    /// <summary>Origins the user determined, with the basis.</summary>
    public DeclaredCountryOfOrigin? DeclaredCountryOfOrigin { get; init; }

    /// <summary>Facts that only the duty computation asks about.</summary>
    public TariffFacts? TariffFacts { get; init; }

    /// <summary>Automotive certifications and figures.</summary>
    public AutomotiveFacts? Automotive { get; init; }

    /// <summary>The user's own elections of method and base.</summary>
    public MethodElections? Elections { get; init; }

    /// <summary>Who carried out the last production; reports group goods by it, no rule reads it.</summary>
    public Party? Producer { get; init; }

    /// <summary>True when the good was imported unassembled or disassembled and classified as assembled under GRI 2(a).</summary>
    public bool? ClassifiedByGri2a { get; init; }

    /// <summary>False when nothing was done to the good in the territory of the parties.</summary>
    public bool? ProducedInTerritory { get; init; }

    /// <summary>True for a remanufactured good.</summary>
    public bool? Remanufactured { get; init; }

    /// <summary>True when the good is distinct in name, character and use from its materials, by the user's statement.</summary>
    public bool? DistinctGood { get; init; }

    /// <summary>International shipping inside or beside the transaction value.</summary>
    public InternationalShipping? InternationalShipping { get; init; }

    /// <summary>A regional value content somebody certified, without the figures behind it.</summary>
    public DeclaredRegionalValueContent? DeclaredRegionalValueContent { get; init; }

    /// <summary>The composition of the good in percent, by the words that rules ask for.</summary>
    public ImmutableSortedDictionary<string, decimal>? Composition { get; init; }

    /// <summary>The lines of the bill; empty for a good that is wholly obtained.</summary>
    public ImmutableArray<Component> Components { get; init; } = [];
}
