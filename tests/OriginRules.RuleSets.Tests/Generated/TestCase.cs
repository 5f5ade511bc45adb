using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>A generated bill: one foreign line and its originating twin, with every fact stated that a rule may ask.</summary>
internal sealed record TestCase
{
    private const decimal SmallValue = 110;
    private const decimal LargeValue = 990;
    private const decimal WholeValue = 1000;
    private const decimal Whole = 100;

    public required string Good { get; init; }

    public required Country From { get; init; }

    public required Country To { get; init; }

    public required DateOnly Day { get; init; }

    public ImmutableArray<string> Use { get; init; } = [];

    public ImmutableArray<string> Processes { get; init; } = [];

    public string Material { get; init; } = "";

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Small: 11 percent of value, above every de minimis and below every limit of a regional value content; large: 99 percent.</summary>
    public bool ForeignIsSmall { get; init; }

    /// <summary>The foreign share of weight, volume and alcohol: in textile goods above the de minimis of weight.</summary>
    public decimal ForeignPercent => !ForeignIsSmall ? 99 : IsTextile ? 11 : 5;

    private bool IsTextile => string.CompareOrdinal(Good, "50") >= 0 && string.CompareOrdinal(Good, "64") < 0 || Good.StartsWith("9619", StringComparison.Ordinal);

    public FinishedGood ToGood() => new()
    {
        Id = "G",
        Hts = HsCode.Parse(Good),
        Hs2012 = HsCode.Parse(Good),
        ProductionCountry = From,
        ImportCountry = To,
        Quantity = 1,
        NetWeightKg = Whole,
        TransactionValue = WholeValue,
        NetCost = WholeValue,
        Use = Use,
        Processes = Processes,
        Automotive = new AutomotiveFacts { LaborValueContentCertified = true, CoreParts = "allOriginating", SteelPurchasesPercent = Whole, AluminumPurchasesPercent = Whole },
        Components = Material.Length == 0 ? [] : [Line("foreign", ForeignPercent, false), Line("own", Whole - ForeignPercent, true) with { VolumePercentOfGood = ForeignIsSmall ? 50 : 1 }],
    };

    private Component Line(string id, decimal percent, bool originating) => new()
    {
        Id = id,
        Hts = HsCode.Parse(Material),
        Hs2012 = HsCode.Parse(Material),
        Originating = originating,
        OriginCountry = originating ? From : Country.Parse("VN"),
        Value = originating ? 0 : ForeignIsSmall ? SmallValue : LargeValue,
        Quantity = originating == ForeignIsSmall ? 9 : 1,
        WeightKg = percent,
        VolumePercentOfGood = percent,
        AlcoholPercentOfGood = percent,
        Tags = Tags,
        DeterminesClassification = true,
    };
}
