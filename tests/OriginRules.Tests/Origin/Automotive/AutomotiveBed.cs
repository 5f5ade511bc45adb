using System.Globalization;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Origin.Automotive;

/// <summary>Vehicles and parts under the bundled agreement, with one foreign line of a given value.</summary>
internal static class AutomotiveBed
{
    private static readonly Lazy<RuleSet> Bundled = new(() => RuleSetCatalog.Bundled().Resolve("usmca"));
    private static readonly Lazy<Nomenclature> Conversion = new(() => Nomenclature.Load(DataFiles.Bundled));

    public static RuleSet Agreement => Bundled.Value;

    public static AutomotiveFacts Certified => new() { LaborValueContentCertified = true, CoreParts = "allOriginating", SteelPurchasesPercent = 70, AluminumPurchasesPercent = 70 };

    /// <summary>A good worth 100 by net cost whose one foreign line is worth what is given.</summary>
    public static FinishedGood ByNetCost(string hs2012, string material, decimal foreign, params string[] use) => Good(hs2012, material, foreign, use) with { NetCost = 100 };

    /// <summary>A good worth 100 by transaction value whose one foreign line is worth what is given.</summary>
    public static FinishedGood ByTransactionValue(string hs2012, string material, decimal foreign, params string[] use) => Good(hs2012, material, foreign, use) with { TransactionValue = 100 };

    public static OriginExamination ExamineOn(this FinishedGood good, string day)
    {
        DateOnly date = Day(day);
        return OriginStage.Examine(good, new CompiledRuleSet(Agreement, Conversion.Value, date), date, unknownAsNonOriginating: false);
    }

    public static OriginStatus StatusOn(this FinishedGood good, string day) => good.ExamineOn(day).Determination.Status;

    /// <summary>The content of the day is inclusive: one cent of foreign value more than it leaves is too much.</summary>
    public static void ShouldBeHeldTo(this Func<decimal, FinishedGood> good, decimal percent, string day)
    {
        good(100 - percent - 0.01m).StatusOn(day).ShouldBe(OriginStatus.Originating, $"above {percent} on {day}");
        good(100 - percent).StatusOn(day).ShouldBe(OriginStatus.Originating, $"on {percent} on {day}");
        good(100 - percent + 0.01m).StatusOn(day).ShouldBe(OriginStatus.NonOriginating, $"below {percent} on {day}");
    }

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Component Line(string id, string hs2012, decimal value, bool? originating) => new() { Id = id, Hs2012 = HsCode.Parse(hs2012), Value = value, Originating = originating, Tags = [] };

    private static FinishedGood Good(string hs2012, string material, decimal foreign, string[] use) => new()
    {
        Id = "G",
        Hts = HsCode.Parse(hs2012),
        Hs2012 = HsCode.Parse(hs2012),
        ProductionCountry = Country.Parse("MX"),
        Use = [.. use],
        Components = [Line("FOREIGN", material, foreign, false), Line("OWN", "7208.39", 1, true)],
    };
}
