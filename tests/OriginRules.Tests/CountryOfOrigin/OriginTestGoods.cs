using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules.Tests.CountryOfOrigin;

/// <summary>Goods and rule sets small enough to read beside the test.</summary>
internal static class OriginTestGoods
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    public static readonly RuleSet Rules = RuleSetWith(
        new Parameter { Name = "tradeRemedy.indicatedBelowPercent", Values = [Value(new ParameterValue { Number = 20 })] },
        new Parameter { Name = "marking.part102Countries", Values = [Value(new ParameterValue { List = ["CA", "MX"] })] });

    public static RuleSet RuleSetWith(params Parameter[] parameters) => new()
    {
        Id = "test",
        Title = "Test",
        Status = RuleSetStatus.InForce,
        Version = "1",
        Nomenclature = "HS2012",
        Parties = [Country.Parse("US"), Country.Parse("CA"), Country.Parse("MX")],
        InForce = new EffectivePeriod(),
        Sources = [],
        Articles = [],
        Parameters = new ParameterTable(parameters),
        HonorsCertificationsOf = [],
        Lineage = ["test"],
        ProductRules = [],
        DeemedOriginatingGoods = [],
        ChinaContent = ChinaContentTerms.None,
        Preference = PreferenceTerms.None,
        Sha256 = "",
        Provisions = new ProvisionTerms(),
    };

    public static FinishedGood Good(params Component[] lines) => new()
    {
        Id = "G",
        Hts = HsCode.Parse("8471.50.01"),
        ProductionCountry = Country.Parse("MX"),
        TransactionValue = 100,
        Components = [.. lines],
    };

    public static Component Line(string id, string? origin, decimal? value, params string[] tags) => new()
    {
        Id = id,
        OriginCountry = origin is null ? null : Country.Parse(origin),
        Value = value,
        Tags = tags.Length == 0 ? null : [.. tags],
    };

    private static DatedValue Value(ParameterValue value) => new() { From = new DateOnly(2020, 7, 1), Value = value, Cite = "test", Basis = "assumption" };
}
