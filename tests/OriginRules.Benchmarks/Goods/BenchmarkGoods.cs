using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules.Benchmarks;

/// <summary>Goods with a bill of so many lines: several chapters, origins and currencies, two sub-assemblies with a bill of their own.</summary>
/// <remarks>The same in every run and on every machine; every line is stated fully enough for a determined answer.</remarks>
internal static class BenchmarkGoods
{
    public const int UsualLines = 25;
    public const string RuleSet = "usmca";
    private const int SubAssemblyLines = 3;
    private const int SubAssemblies = 2;
    private const decimal MaterialsPercent = 62m;
    private static readonly Currency s_canadian = Of("CAD");
    private static readonly Currency s_peso = Of("MXN");
    private static readonly string[] s_foreign = ["CN", "CN", "CN", "VN", "DE"];
    private static readonly string[] s_party = ["MX", "US", "US", "CA"];
    private static readonly ImmutableArray<string> s_certified = ["usmca"];
    private static readonly ImmutableDictionary<Currency, decimal> s_rates = ImmutableDictionary<Currency, decimal>.Empty.Add(s_canadian, 0.73m).Add(s_peso, 0.054m);

    /// <summary>The codes that product rules are looked up for, in their nomenclature: each family's and those of the sub-assemblies.</summary>
    public static HsCode[] RuleCodes { get; } = [.. new[] { "8413.70", "8481.80", "8504.40", "9018.90", "9403.20", "9506.91", "8516.29", "8421.29", "8413.91", "8481.90" }.Select(HsCode.Parse)];

    public static FinishedGood[] Take(int count, int lines = UsualLines) => [.. Enumerable.Range(0, count).Select(i => Create(i, lines))];

    public static FinishedGood Create(int index, int lines = UsualLines)
    {
        Family family = Family.All[index % Family.All.Length];
        decimal value = 80 + Share.Below(90_000, index, -1) / 100m;
        int nested = lines < 12 ? 0 : SubAssemblies;
        int top = lines - (nested * SubAssemblyLines);
        decimal each = Math.Round(value * MaterialsPercent / 100 / top, 4);
        return new FinishedGood
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{family.Name}-{index:0000000}"),
            Hts = HsCode.Parse(family.Hts),
            ProductionCountry = Country.Parse(family.Country),
            EntryDate = new DateOnly(2026, 11, 22),
            TransactionValue = value,
            NetCost = Math.Round(value * 0.85m, 2),
            Use = [],
            Processes = ["assembly"],
            ExchangeRates = s_rates,
            DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = Country.Parse(family.Country), Basis = "assumed for the benchmark" },
            TariffFacts = family.SteelPercent == 0 ? null : new TariffFacts { MetalWeightPercent = new MetalShares { Steel = family.SteelPercent, Aluminum = 0, Copper = 0 }, UsMetalWeightPercent = 0 },
            Components = [.. Enumerable.Range(0, top).Select(i => Line(family, index, i, each, top - 1 - i < nested))],
        };
    }

    private static Currency Of(string code) => Currency.TryParse(code, out Currency currency) ? currency : throw new ArgumentException(code);

    private static Component Line(Family family, int good, int number, decimal value, bool assembly)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"L{number:00000}");
        return assembly ? Assembly(family, good, id, number, value) : Bought(family, good, id, number, value, MaterialKind.All[(number + good) % MaterialKind.All.Length].Hts);
    }

    /// <summary>A line that its supplier states: originating and certified, or foreign. Every fourth line is a part of the good itself.</summary>
    private static Component Bought(Family family, int good, string id, int number, decimal value, string hts)
    {
        bool foreign = Share.Below(100, good, number) < family.ForeignPercent - (Share.Below(4, good, -2) * 8);
        string country = foreign ? s_foreign[Share.Below(s_foreign.Length, good, number + 1_000_000)] : s_party[Share.Below(s_party.Length, good, number + 1_000_000)];
        var line = new Component
        {
            Id = id,
            Hts = HsCode.Parse(number % 4 == 1 ? family.Parts : hts),
            Value = value,
            OriginCountry = Country.Parse(country),
            Originating = !foreign,
            Tags = [],
        };
        if (!foreign)
        {
            line = line with { OriginatingUnder = s_certified, Declaration = new OriginDeclaration { Kind = "supplierCertification", Reference = id, ValidFrom = new DateOnly(2026, 1, 1), ValidTo = new DateOnly(2026, 12, 31) } };
        }

        return country switch
        {
            "CA" => line with { Currency = s_canadian, Value = Math.Round(value / 0.73m, 2) },
            "MX" => line with { Currency = s_peso, Value = Math.Round(value / 0.054m, 2) },
            "CN" when number % 2 == 0 => line with { Deductions = new ValueDeductions { Freight = Math.Round(value / 50, 4) } },
            _ => line,
        };
    }

    private static Component Assembly(Family family, int good, string id, int number, decimal value) => new()
    {
        Id = id,
        Hts = HsCode.Parse(number % 2 == 0 ? "8413.91.9085" : "8481.90.9081"),
        Value = value,
        Use = [],
        Processes = ["assembly"],
        ProductionCountry = Country.Parse(family.Country),
        Components =
        [
            .. Enumerable.Range(0, SubAssemblyLines).Select(i => Bought(
                family, good, string.Create(CultureInfo.InvariantCulture, $"S{i}"), (number * 10) + i + 2_000_000, Math.Round(value / 5, 4), MaterialKind.All[(number + i + good) % MaterialKind.All.Length].Hts)),
        ],
    };
}
