using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.RuleSets.Tests.Notes;

/// <summary>Small bills in HS 2012, determined under the bundled agreement.</summary>
internal static class TestBill
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Lazy<Nomenclature> Table = new(() => Nomenclature.Load(DataFiles.Bundled));
    private static readonly ConcurrentDictionary<(string, DateOnly), CompiledRuleSet> Compiled = new();

    /// <summary>A good of Mexico sold for 100, on which nothing is stated but its code, words and processes.</summary>
    public static FinishedGood Good(string code, string? use, string? processes, params Component[] lines) => new()
    {
        Id = "G",
        Hts = HsCode.Parse(code),
        Hs2012 = HsCode.Parse(code),
        ProductionCountry = Country.Parse("MX"),
        TransactionValue = 100,
        Use = List(use),
        Processes = List(processes),
        Components = [.. lines],
    };

    /// <summary>A material that does not originate.</summary>
    public static Component Foreign(string code, decimal value = 50, string? tags = null) => new()
    {
        Id = $"{code} {tags}",
        Hts = HsCode.Parse(code),
        Hs2012 = HsCode.Parse(code),
        Value = value,
        Originating = false,
        OriginCountry = Country.Parse("VN"),
        Tags = List(tags),
    };

    public static Component Originating(this Component line) => line with { Id = $"{line.Id} originating", Originating = true, OriginCountry = Country.Parse("MX") };

    public static OriginDetermination Determine(this FinishedGood good, DateOnly? day = null, string ruleSet = "usmca")
    {
        DateOnly on = day ?? Day;
        CompiledRuleSet rules = Compiled.GetOrAdd((ruleSet, on), key => new CompiledRuleSet(RuleSetCatalog.Bundled().Resolve(key.Item1), Table.Value, key.Item2));
        return OriginDeterminer.Examine(new OriginCase(good, rules, on, unknownAsNonOriginating: false)).Determination;
    }

    public static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static decimal Number(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>Null is not stated, "-" states none.</summary>
    public static ImmutableArray<string>? List(string? words) => words is null ? null : words == "-" ? [] : [.. words.Split(' ')];
}
