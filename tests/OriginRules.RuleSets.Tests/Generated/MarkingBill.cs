using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>A generated bill: one foreign line, with every fact stated that a marking row may ask.</summary>
internal sealed record MarkingBill
{
    public static Country Producer { get; } = Country.Parse("MX");

    public required string Good { get; init; }

    public string Material { get; init; } = "";

    public ImmutableArray<string> Use { get; init; } = [];

    public ImmutableArray<string> Processes { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Every share that a paragraph of the row limits.</summary>
    public ImmutableSortedDictionary<string, decimal> Composition { get; init; } = ImmutableSortedDictionary<string, decimal>.Empty;

    public bool Gri2a { get; init; }

    /// <summary>The share of the foreign line in the good, by weight and by volume.</summary>
    public decimal ForeignPercent { get; init; }

    /// <summary>The same bill with no word of the good stated.</summary>
    public FinishedGood ToGoodWithoutWords() => ToGood() with { Use = null };

    public FinishedGood ToGood() => new()
    {
        Id = "G",
        Hts = HsCode.Parse(Good),
        ProductionCountry = Producer,
        Quantity = 1,
        Use = Use,
        Processes = Processes,
        ClassifiedByGri2a = Gri2a,
        Composition = Composition,
        Components = [Line],
    };

    public MarkingMaterial ToMaterial() => new("", Line);

    public override string ToString() => $"{Good} from {Material}; use {string.Join(' ', Use)}; processes {string.Join(' ', Processes)}; tags {string.Join(' ', Tags)}; {string.Join(' ', Composition)}; {(Gri2a ? "GRI 2(a)" : "")} {ForeignPercent}%";

    private Component Line => new()
    {
        Id = "foreign",
        Hts = HsCode.Parse(Material),
        OriginCountry = Country.Parse("VN"),
        Quantity = 1,
        Value = 1,
        WeightPercentOfGood = ForeignPercent,
        VolumePercentOfGood = ForeignPercent,
        Tags = Tags,
    };
}
