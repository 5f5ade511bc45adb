using System.Collections.Immutable;

namespace OriginRules.Tests.Content;

/// <summary>Short words for goods and lines in tests.</summary>
internal static class Bill
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    public static FinishedGood Good(string hts, string? country, decimal? value, params Component[] lines) => new()
    {
        Id = "G",
        Hts = HsCode.Parse(hts),
        ProductionCountry = CountryOf(country),
        TransactionValue = value,
        Components = [.. lines],
    };

    public static Component Line(string id, string hts, string? origin, decimal? value, params Component[] lines) => new()
    {
        Id = id,
        Hts = HsCode.Parse(hts),
        OriginCountry = CountryOf(origin),
        Value = value,
        Components = [.. lines],
    };

    public static Component OwnedBy(this Component line, string parent, decimal? sharePercent) =>
        line with { Supplier = new Supplier { UltimateParentCountry = Country.Parse(parent), ParentSharePercent = sharePercent } };

    public static Component MeltedIn(this Component line, string? country, decimal? weightKg) => line with
    {
        WeightKg = weightKg,
        Steel = country is null ? null : new SteelOrigin { MeltedAndPoured = Country.Parse(country) },
    };

    public static FinishedGood InQuota(this FinishedGood good, bool inside) =>
        good with { TariffFacts = new TariffFacts { Quota = new QuotaClaim { Status = inside ? "inQuota" : "overQuota" } } };

    public static Country? CountryOf(string? code) => code is null ? null : Country.Parse(code);

    public static ImmutableArray<Country> Countries(params string[] codes) => [.. codes.Select(Country.Parse)];
}
