using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Origin;

/// <summary>A two-party rule set in code, so that each test shows the one rule it is about.</summary>
internal static class OriginTestBed
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly string[] AllArticles =
    [
        "transit", "nonQualifyingOperations", "deemedOriginating", "whollyObtained", "exclusivelyOriginatingMaterials", "productRule", "regionalValueContent", "deMinimis",
        "unassembledGoodsAndParts", "indirectMaterials", "packaging", "accessories", "classifyingComponent", "regionalMaterials", "disregardedMaterials", "automotive", "accumulation",
        "intermediateMaterials", "sets",
    ];

    public static RuleSet RuleSet(params ProductRule[] rules) => new()
    {
        Id = "test",
        Title = "Test agreement",
        Status = RuleSetStatus.InForce,
        Version = "1",
        Nomenclature = "HS2012",
        Parties = [Country.Parse("US"), Country.Parse("MX")],
        InForce = new EffectivePeriod { From = new DateOnly(2020, 7, 1) },
        Sources = [],
        Articles = [.. AllArticles],
        Parameters = new ParameterTable(
        [
            Number("deMinimisPercent", 10), Number("deMinimisTextileWeightPercent", 10), Number("deMinimisElastomericPercent", 7), Number("setToleranceNonOriginatingPercent", 10),
            Number("unassembledAndParts.transactionValuePercent", 60), Number("unassembledAndParts.netCostPercent", 50),
            Number("automotive.steelPurchasesPercent", 70), Number("automotive.aluminumPurchasesPercent", 70),
            Number("automotive.rvc.heavyTruck", 64, new DateOnly(2024, 7, 1)), Number("truckUsContent", 40),
        ]),
        HonorsCertificationsOf = [],
        Lineage = ["test"],
        ProductRules = [.. rules],
        DeemedOriginatingGoods = [],
        ChinaContent = ChinaContentTerms.None,
        Preference = PreferenceTerms.None,
        Provisions = new ProvisionTerms
        {
            DeMinimis = new DeMinimisTerms { DifferentSubheadingOnly = Ranges("01-27"), ByWeightOfGood = Ranges("50-60"), ByWeightOfComponent = Ranges("61-63") },
            ClassifyingComponentGoods = Ranges("61-63"),
            UnassembledAndPartsExcept = Ranges("61-63"),
        },
        Sha256 = "",
    };

    public static ProductRule Rule(string codes, params RuleAlternative[] anyOf) => new()
    {
        Id = $"rule/{codes}",
        For = Ranges(codes),
        PrintedFor = Ranges(codes),
        AnyOf = [.. anyOf],
        Cite = "test",
        InForce = new EffectivePeriod(),
        Confidence = "high",
        RuleSetId = "test",
    };

    public static RuleAlternative Change(ChangeLevel level) => new() { Change = level };

    public static ImmutableArray<HsRange> Ranges(params string[] texts) => [.. texts.Select(t => HsRange.TryParse(t, out HsRange range) ? range : throw new FormatException(t))];

    public static CodeSelector Source(string codes, params string[] tags) => new() { Codes = Ranges(codes), Tags = [.. tags] };

    public static Component Line(string id, string hts, decimal? value, bool? originating, string? country = null) => new()
    {
        Id = id,
        Hts = HsCode.Parse(hts),
        Value = value,
        Originating = originating,
        OriginCountry = country is null ? null : Country.Parse(country),
    };

    public static FinishedGood Good(string hts, params Component[] lines) => new()
    {
        Id = "G",
        Hts = HsCode.Parse(hts),
        ProductionCountry = Country.Parse("MX"),
        EntryDate = Day,
        TransactionValue = 100,
        Components = [.. lines],
    };

    public static OriginDetermination Determine(this RuleSet ruleSet, FinishedGood good, bool unknownAsNonOriginating = false) =>
        OriginStage.Examine(good, new CompiledRuleSet(ruleSet, Identity.Value, Day), Day, unknownAsNonOriginating).Determination;

    private static readonly Lazy<Nomenclature> Identity = new(() => Nomenclature.Load(DataFiles.Bundled));

    private static Parameter Number(string name, decimal value, DateOnly? from = null) => new()
    {
        Name = name,
        Values = [new DatedValue { From = from ?? new DateOnly(2020, 7, 1), Value = new ParameterValue { Number = value }, Cite = "test", Basis = "law" }],
    };
}
