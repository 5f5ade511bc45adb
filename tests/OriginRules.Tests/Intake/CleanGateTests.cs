using System.Collections.Immutable;
using CsCheck;

namespace OriginRules.Tests.Intake;

/// <summary>The cheap look whether checks would find anything never hides a finding.</summary>
public sealed class CleanGateTests
{
    private static readonly Currency s_dollar = Currency.UsDollar;
    private static readonly Currency s_peso = Currency.TryParse("MXN", out Currency peso) ? peso : default;

    private static readonly Func<Component, Component>[] s_lines =
    [
        l => l with { Id = "" }, l => l with { Id = "a/b" }, l => l with { Id = "L0" }, l => l with { Id = "a\tb" },
        l => l with { Hts = HsCode.Parse("00") }, l => l with { Hts = null }, l => l with { Hs2012 = HsCode.Parse("0001") }, l => l with { Hs2012 = HsCode.Parse("8501") },
        l => l with { Quantity = -1 }, l => l with { WeightKg = 1_000_000_000_000_000m }, l => l with { Value = -0.01m }, l => l with { Value = null }, l => l with { ProductionCost = -1 }, l => l with { RegionalProductionValue = -1 },
        l => l with { RegionalProductionValue = 1_000 }, l => l with { Assists = -1 }, l => l with { Value = 100_000 }, l => l with { Value = 0 },
        l => l with { ElastomericPercent = 101 }, l => l with { WeightPercentOfGood = 60 }, l => l with { WeightPercentOfGood = -1 }, l => l with { VolumePercentOfGood = 60 }, l => l with { AlcoholPercentOfGood = 60 }, l => l with { ValuePercentOfGood = 100.1m },
        l => l with { Deductions = new ValueDeductions { Freight = -1 } }, l => l with { Deductions = new ValueDeductions { Duties = 1, Waste = 10_000 } }, l => l with { Deductions = new ValueDeductions { Brokerage = 0.1m } },
        l => l with { SupplierStatement = new SupplierStatement { Amount = -1 } }, l => l with { SupplierStatement = new SupplierStatement { Amount = 1 } },
        l => l with { Supplier = new Supplier { ParentSharePercent = 101 } }, l => l with { Supplier = new Supplier { ParentSharePercent = 40 } }, l => l with { Supplier = new Supplier { OwnershipChain = [new OwnershipLink { SharePercent = 120 }] } },
        l => l with { Criterion = "B" }, l => l with { Criterion = "E" }, l => l with { TextileRole = "button" }, l => l with { TextileRole = "pocketBag" },
        l => l with { Currency = s_dollar }, l => l with { Currency = s_peso }, l => l with { Currency = Currency.TryParse("EUR", out Currency euro) ? euro : default },
        l => l with { OriginCountry = null }, l => l with { OriginCountry = Country.Parse("CN") }, l => l with { Originating = null }, l => l with { Originating = false }, l => l with { Originating = false, OriginatingUnder = null },
        l => l with { OriginatingUnder = [] }, l => l with { WhollyObtained = true }, l => l with { WhollyObtained = true, Originating = false }, l => l with { WhollyObtained = false },
        l => l with { Role = ComponentRole.Indirect, OriginCountry = null, Originating = null }, l => l with { Role = ComponentRole.Accessory, OriginCountry = null },
        l => l with { Use = ["aftermarket"] }, l => l with { Use = ["nothing"] }, l => l with { Processes = ["cut", "eaten"] }, l => l with { Tags = ["housing"] }, l => l with { Tags = ["hous"] },
        l => l with { Declaration = new OriginDeclaration { ValidFrom = new DateOnly(2027, 1, 1) } }, l => l with { Declaration = new OriginDeclaration { ValidTo = new DateOnly(2026, 1, 1) } },
        l => l with { Declaration = new OriginDeclaration { ValidFrom = new DateOnly(2026, 1, 1), ValidTo = new DateOnly(2026, 12, 31) } }, l => l with { Declaration = new OriginDeclaration { ValidFrom = new DateOnly(2027, 1, 1), ValidTo = new DateOnly(2025, 1, 1) } },
        l => l with { Components = [Line(7), Line(8)] }, l => l with { Components = [Line(7), Line(7)] }, l => l with { Components = [Line(7) with { Value = 10_000 }] }, l => l with { Components = [Line(7) with { OriginCountry = null }] },
        l => l with { WhollyObtained = true, Components = [Line(7) with { Originating = false, OriginatingUnder = null }] }, l => Nested(l, 63), l => Nested(l, 64),
    ];

    private static readonly Func<FinishedGood, FinishedGood>[] s_goods =
    [
        g => g with { Id = "" }, g => g with { Id = "a/b" }, g => g with { Hts = default }, g => g with { Hts = HsCode.Parse("9401") }, g => g with { Hts = HsCode.Parse("000000") }, g => g with { Hts = HsCode.Parse("9903.88.03") }, g => g with { Hts = HsCode.Parse("770100") },
        g => g with { Hs2012 = HsCode.Parse("9401") }, g => g with { Hs2012 = HsCode.Parse("940130") }, g => g with { EntryDate = null }, g => g with { Quantity = -1 }, g => g with { NetWeightKg = -1 }, g => g with { AnnualQuantity = -1 },
        g => g with { TransactionValue = 1 }, g => g with { TransactionValue = null }, g => g with { TransactionValue = 1_000_000_000_000_000m }, g => g with { CustomsValue = -1 }, g => g with { NetCost = -1 }, g => g with { NetCost = 90 },
        g => g with { Costs = new ProductionCosts { TotalCost = -1 } }, g => g with { NetCost = 5, Costs = new ProductionCosts { TotalCost = 9 } }, g => g with { InternationalShipping = new InternationalShipping { Amount = -1 } },
        g => g with { SetKind = "gri3" }, g => g with { SetKind = "gri4" }, g => g with { Automotive = new AutomotiveFacts { SteelPurchasesPercent = 101 } }, g => g with { Elections = new MethodElections { RvcMethod = "best" } },
        g => g with { DeclaredRegionalValueContent = new DeclaredRegionalValueContent { PercentAtLeast = 101 } }, g => g with { Composition = ImmutableSortedDictionary<string, decimal>.Empty.Add("cotton", 70).Add("wool", 40) },
        g => g with { ExchangeRates = g.ExchangeRates.SetItem(s_peso, 0) }, g => g with { ExchangeRates = g.ExchangeRates.SetItem(s_dollar, 2) }, g => g with { ExchangeRates = g.ExchangeRates.SetItem(s_dollar, 1) }, g => g with { ExchangeRates = ImmutableDictionary<Currency, decimal>.Empty },
        g => g with { ExchangeRates = g.ExchangeRates.SetItem(s_peso, 10_000_000) }, g => g with { Currency = s_peso }, g => g with { ProductionCountry = null, WhollyObtained = true }, g => g with { ProductionCountry = Country.Parse("CN"), WhollyObtained = true },
        g => g with { ProductionCountry = Country.Parse("CN"), ProducedInTerritory = true }, g => g with { ProductionCountry = Country.Parse("CN") }, g => g with { WhollyObtained = true }, g => g with { ProducedInTerritory = true },
        g => g with { Use = ["aftermarket"] }, g => g with { Use = ["x"] }, g => g with { Processes = ["y"] },
        g => Duty(g, new TariffFacts { TransportMode = "foot" }), g => Duty(g, new TariffFacts { TransportMode = "rail", CivilAircraft = true, Entry = "E" }), g => Duty(g, new TariffFacts { MetalWeightPercent = new MetalShares { Steel = 101 } }),
        g => Duty(g, new TariffFacts { MetalWeightPercent = new MetalShares { Steel = 60, Copper = 60 } }), g => Duty(g, new TariffFacts { UsMetalWeightPercent = -1 }), g => Duty(g, new TariffFacts { VehiclePart = "boat" }), g => Duty(g, new TariffFacts { ForeignTradeZoneStatus = "x" }),
        g => Duty(g, new TariffFacts { Quota = new QuotaClaim { Status = "x" } }), g => Duty(g, new TariffFacts { Chapter98 = new Chapter98Claim { Heading = "9401" } }), g => Duty(g, new TariffFacts { MetalValue = new MetalShares { Steel = 10_000 } }),
        g => Duty(g, new TariffFacts { UsContentValue = 10_000 }), g => Duty(g, new TariffFacts { Hts10Quantities = [new UnitQuantity { Unit = "KG", Quantity = -1 }] }), g => Duty(g, new TariffFacts { Adcvd = [new AntidumpingCase { Case = "A", Percent = -1 }] }),
        g => g with { Components = [] }, g => g with { Components = [.. g.Components.Reverse()] }, g => g with { Components = [.. g.Components, Line(0)] }, g => g with { Components = [.. Enumerable.Range(0, 12).Select(Line).Reverse()] },
        g => g with { Components = [.. Enumerable.Range(0, 12).Select(Line).Reverse(), Line(3)] },
    ];

    [Fact]
    public void A_clean_good_needs_no_check()
    {
        CleanGood.Throughout(Good(), null).ShouldBeTrue();
        Found(Good(), null, skip: false).ShouldBeEmpty();
    }

    [Fact]
    public void Each_change_alone_gives_the_findings_of_the_full_checks()
    {
        foreach (Func<FinishedGood, FinishedGood> change in s_goods.Concat(s_lines.Select(c => (Func<FinishedGood, FinishedGood>)(g => OnLine(g, c, 1)))))
        {
            ShouldFindTheSame(change(Good()), null);
        }
    }

    [Fact]
    public void Changes_together_give_the_findings_of_the_full_checks() => Gen.Select(Gen.Int[0, s_goods.Length - 1].Array[0, 3], Gen.Select(Gen.Int[0, s_lines.Length - 1], Gen.Int[0, 3]).Array[0, 4], Gen.Bool).Sample(
        (goods, lines, dated) =>
        {
            FinishedGood good = goods.Aggregate(lines.Aggregate(Good(), (g, c) => OnLine(g, s_lines[c.Item1], c.Item2)), (g, c) => s_goods[c](g));
            ShouldFindTheSame(good, dated ? new DateOnly(2026, 6, 1) : null);
        },
        iter: 800);

    [Fact]
    public void Random_goods_give_the_findings_of_the_full_checks() => GoodGenerator.Good.Sample(good => ShouldFindTheSame(good, null), iter: 60);

    private static void ShouldFindTheSame(FinishedGood good, DateOnly? asOf)
    {
        string[] full = Found(good, asOf, skip: false);
        Found(good, asOf, skip: true).ShouldBe(full);
        BomValidation.Run(good, "G", asOf, plausibility: true).Select(f => $"{f.Finding} {f.Property}").ShouldBe(full);
        BomValidation.Run(good, "G", asOf, plausibility: false).Count.ShouldBe(full.Length > 0 && BomValidation.RunAll(good, "G", asOf, plausibility: false, skipClean: false) is { } errors ? errors.Count : 0);
    }

    private static string[] Found(FinishedGood good, DateOnly? asOf, bool skip) => [.. BomValidation.RunAll(good, "G", asOf, plausibility: true, skip).Select(f => $"{f.Finding} {f.Property}")];

    private static FinishedGood OnLine(FinishedGood good, Func<Component, Component> change, int index) => index < good.Components.Length ? good with { Components = good.Components.SetItem(index, change(good.Components[index])) } : good;

    private static FinishedGood Duty(FinishedGood good, TariffFacts facts) => good with { TariffFacts = facts };

    private static Component Nested(Component line, int levels) => levels == 0 ? line : line with { Components = [Nested(Line(7) with { Value = 1 }, levels - 1)] };

    private static Component Line(int index) => new()
    {
        Id = $"L{index}",
        Hts = HsCode.Parse("8501.10"),
        Value = 10,
        Currency = s_peso,
        OriginCountry = Country.Parse("MX"),
        Originating = true,
        OriginatingUnder = ["usmca"],
        Tags = [],
        Declaration = new OriginDeclaration { ValidFrom = new DateOnly(2026, 1, 1), ValidTo = new DateOnly(2026, 12, 31) },
        Deductions = new ValueDeductions { Freight = 0.1m },
    };

    private static FinishedGood Good() => new()
    {
        Id = "G",
        Hts = HsCode.Parse("9401.39.0030"),
        ProductionCountry = Country.Parse("MX"),
        EntryDate = new DateOnly(2026, 11, 22),
        TransactionValue = 1_000,
        ExchangeRates = ImmutableDictionary<Currency, decimal>.Empty.Add(s_peso, 0.05m),
        TariffFacts = new TariffFacts { MetalWeightPercent = new MetalShares { Steel = 40 }, TransportMode = "truck", UsMetalWeightPercent = 0 },
        Components = [Line(0), Line(1), Line(2) with { Components = [Line(0) with { Value = 1 }, Line(1) with { Value = 2 }] }, Line(3) with { Originating = false, OriginatingUnder = null, OriginCountry = Country.Parse("CN") }],
    };
}
