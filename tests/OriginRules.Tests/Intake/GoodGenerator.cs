using System.Collections.Immutable;
using CsCheck;

namespace OriginRules.Tests.Intake;

/// <summary>Random finished goods without errors.</summary>
internal static class GoodGenerator
{
    private static readonly Gen<decimal?> s_amount = Gen.OneOf(Gen.Const((decimal?)null), Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 6], (n, scale) => (decimal?)new decimal(n, 0, 0, false, (byte)scale)));
    private static readonly Gen<decimal?> s_percent = Gen.OneOf(Gen.Const((decimal?)null), Gen.Int[0, 400].Select(n => (decimal?)(n / 4m)));
    private static readonly Gen<bool?> s_flag = Any<bool?>(null, true, false);
    private static readonly Gen<string?> s_text = Any<string?>(null, "", "plain", "quote \" and \\", "línea\n2", "日本", "😀", "// no comment", "1e400");
    private static readonly Gen<Country?> s_country = Any<Country?>(null, Country.Parse("MX"), Country.Parse("CN"), Country.Parse("DE"));
    private static readonly Gen<HsCode?> s_code = Any<HsCode?>(null, HsCode.Parse("01"), HsCode.Parse("8471.50"), HsCode.Parse("9401.39.0030"));
    private static readonly Gen<ImmutableArray<string>?> s_words = Any<ImmutableArray<string>?>(null, [], ["cut"], ["sewn", "cut"]);

    private static readonly Gen<Component> s_leaf = Gen.Select(
        Gen.Select(s_amount, s_amount, s_percent, s_amount),
        Gen.Select(s_flag, s_flag, s_text, s_words),
        Gen.Select(s_country, s_country, s_code, Gen.Enum<ComponentRole>()),
        (numbers, words, places) => new Component
        {
            Id = "L",
            Hts = places.Item3,
            Value = numbers.Item1,
            Quantity = numbers.Item2,
            WeightPercentOfGood = numbers.Item3,
            Deductions = numbers.Item4 is null ? null : new ValueDeductions { Freight = numbers.Item4 },
            Originating = words.Item1,
            SelfProduced = words.Item2,
            Description = words.Item3,
            Tags = words.Item4,
            OriginatingUnder = words.Item4,
            OriginCountry = places.Item1,
            ProductionCountry = places.Item2,
            Role = places.Item4,
            Currency = words.Item1 is true ? Cad : null,
            InventoryMethod = words.Item3,
            Steel = places.Item1 is null ? null : new SteelOrigin { MeltedAndPoured = places.Item2 },
            Aluminum = places.Item1 is null ? null : new AluminumOrigin { Cast = places.Item2 },
            Supplier = new Supplier { Name = words.Item3, UltimateParentCountry = places.Item1, ParentSharePercent = numbers.Item3 },
            SupplierStatement = words.Item2 is true ? new SupplierStatement { NetCost = numbers.Item1, MaterialCodes = [HsCode.Parse("8501")] } : null,
            Declaration = new OriginDeclaration { Kind = words.Item3, ValidFrom = new DateOnly(2026, 1, 1) },
        });

    private static readonly Gen<Component> s_line = Gen.Select(s_leaf, Lines(s_leaf), (line, below) => line with { Components = below });

    /// <summary>A good with up to two levels of lines.</summary>
    public static Gen<FinishedGood> Good { get; } = Gen.Select(
        Gen.Select(s_amount, s_amount, s_percent, s_amount),
        Gen.Select(s_flag, s_text, s_words, s_country),
        Lines(s_line),
        (numbers, words, lines) => new FinishedGood
        {
            Id = "G",
            Description = words.Item2,
            Hts = HsCode.Parse("9401.39.0030"),
            ProductionCountry = words.Item4,
            EntryDate = new DateOnly(2026, 11, 22),
            TransactionValue = numbers.Item1,
            CustomsValue = numbers.Item2,
            NetCost = numbers.Item4,
            Costs = numbers.Item4 is null ? null : new ProductionCosts { TotalCost = numbers.Item4, Royalties = numbers.Item1 },
            Use = words.Item3,
            Processes = words.Item3,
            WhollyObtained = words.Item1,
            ExchangeRates = ImmutableDictionary<Currency, decimal>.Empty.Add(Cad, 0.73m),
            Transit = new Transit { Countries = words.Item4 is { } country ? [country] : null, CustomsControl = words.Item1 },
            DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = words.Item4, Basis = words.Item2 },
            Composition = numbers.Item3 is { } share ? ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal).Add("cotton", share) : null,
            Automotive = new AutomotiveFacts
            {
                VehicleCategory = "lightTruck",
                SteelPurchasesPercent = numbers.Item3,
                CorePartFigures = [new CorePart { Category = "engine", NetCost = 10, NonOriginatingMaterials = numbers.Item2, MakesTariffChange = true }],
                LaborValueContent = new LaborValueContentFigures { Formula = LaborValueContentFormula.AnnualPurchaseValue, Base = 10, HighWageMaterials = numbers.Item2 ?? 0, CountLaborCosts = false, Vehicles = [new LaborValueContentVehicle { Base = 3, HighWageLaborCosts = numbers.Item2 ?? 0 }] },
                CertifiedLaborValueContent = numbers.Item3 is { } points ? new CertifiedLaborValueContent { Percent = points, HighWagePoints = points } : null,
                AlternativeStaging = new AlternativeStagingApproval { Approved = words.Item1, To = new DateOnly(2027, 6, 30), ExemptFromMetalPurchases = words.Item1 },
                NewPlant = new NewPlant { Kind = "refit", FirstPrototype = new DateOnly(2025, 1, 1), NewModel = words.Item1, ClosureMonths = numbers.Item2 },
                Averaging = new AveragingElection { Category = "sameClass", Basis = "all", Over = "fiscalYear", From = new DateOnly(2026, 1, 1), NonOriginatingMaterials = numbers.Item2, Goods = [new AveragedVehicle { NetCost = 2, NonOriginatingMaterials = 1 }] },
                AluminumPurchases = [new MetalPurchase { Code = HsCode.Parse("7606.12"), Value = 1, Originating = true, MadeInTerritory = words.Item1 }],
            },
            Elections = new MethodElections { RvcMethod = "netCost" },
            InternationalShipping = new InternationalShipping { Amount = numbers.Item2, IncludedInTransactionValue = words.Item1 },
            DeclaredRegionalValueContent = new DeclaredRegionalValueContent { Method = "transactionValue", PercentAtLeast = numbers.Item3 },
            Producer = new Party { Name = words.Item2, Country = words.Item4 },
            TariffFacts = new TariffFacts
            {
                Hts10Quantities = [new UnitQuantity { Unit = "KG", Quantity = numbers.Item1 ?? 0 }],
                MetalWeightPercent = new MetalShares { Steel = numbers.Item3 },
                Chapter98 = new Chapter98Claim { Heading = "9802", UsComponentsValue = numbers.Item2, ProcessingValue = numbers.Item2 },
                TextilePreferenceLevel = "9823",
                ForeignTradeZoneStatus = "domestic",
                Drawback = true,
                TransshipmentFinding = true,
                Quota = new QuotaClaim { Status = "inQuota" },
                Adcvd = [new AntidumpingCase { Case = "A-1", Percent = 35.19m }],
                TransportMode = "rail",
                CivilAircraft = words.Item1,
            },
            Components = lines,
        });

    private static Currency Cad { get; } = Currency.TryParse("CAD", out Currency cad) ? cad : default;

    /// <summary>The lines in another order, at every level.</summary>
    public static ImmutableArray<Component> Shuffled(ImmutableArray<Component> lines, int seed) =>
        [.. lines.Select(l => l with { Components = Shuffled(l.Components, seed) }).OrderBy(l => ((seed & 0xFFFF) / (l.Id[^1] - '0' + 1)) % 7)];

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<ImmutableArray<Component>> Lines(Gen<Component> line) =>
        line.Array[0, 4].Select(lines => lines.Select((l, i) => l with { Id = $"L{i}" }).ToImmutableArray());
}
