using Newtonsoft.Json.Linq;
using PortfolioGenerator;

namespace OriginRules.Cli.Tests;

/// <summary>The portfolio of the samples: what it holds, and that its comparison adds up.</summary>
public sealed class PortfolioTests
{
    private const string AllRuleSets = "usmca,us-canada,us-mexico,none";

    private static readonly string File = Repository.PathOf("samples", "portfolio", "portfolio.bom.json");

    private static readonly Lazy<JArray> Goods = new(() => (JArray)JObject.Parse(System.IO.File.ReadAllText(File))["finishedGoods"]!);

    [Fact]
    public void The_generator_writes_the_same_bytes_again()
    {
        using var written = new MemoryStream();
        Portfolio.Write(written);
        written.ToArray().AsSpan().SequenceEqual(System.IO.File.ReadAllBytes(File)).ShouldBeTrue("run: dotnet run --project samples/PortfolioGenerator -- samples/portfolio/portfolio.bom.json");
    }

    [Fact]
    public void The_parts_by_country_are_the_whole()
    {
        string[] parts = [.. Portfolio.Countries.SelectMany(c => Ids(Written(c, null)))];
        parts.Order(StringComparer.Ordinal).ShouldBe(Ids(Goods.Value).Order(StringComparer.Ordinal));
        Portfolio.Sectors.Sum(s => Written(null, s).Count).ShouldBe(Goods.Value.Count);
        Portfolio.Has("FR", null).ShouldBeFalse();
    }

    [Fact]
    public void It_has_at_least_200_goods_with_tiers_owners_metals_unknown_origins_and_certificates_of_every_kind()
    {
        Goods.Value.Count.ShouldBeGreaterThanOrEqualTo(200);
        Goods.Value.ShouldAllBe(g => ((string)g["description"]!).StartsWith("Illustrative "));
        Goods.Value.ShouldAllBe(g => g["annualQuantity"] != null && g["producer"]!["name"] != null);
        JToken[] lines = [.. Goods.Value.SelectMany(g => g.SelectTokens("$..components[*]"))];
        Goods.Value.Count(g => g.SelectTokens("components[*].components[*]").Any()).ShouldBeGreaterThan(20);
        lines.Count(l => (decimal?)l.SelectToken("supplier.parentSharePercent") >= 25).ShouldBeGreaterThan(5);
        lines.ShouldContain(l => (decimal?)l.SelectToken("supplier.parentSharePercent") < 25);
        lines.ShouldContain(l => (string?)l.SelectToken("steel.meltedAndPoured") == "CN");
        lines.ShouldContain(l => (string?)l.SelectToken("aluminum.cast") == "CA");
        lines.ShouldContain(l => l["originCountry"]!.Type == JTokenType.Null);
        lines.ShouldContain(l => string.CompareOrdinal((string?)l.SelectToken("declaration.validTo"), "2026-11-22") < 0 && l["declaration"] != null);
        lines.ShouldContain(l => l["originatingUnder"] is JArray && l["originatingUnder"]!.Count() == 1);
    }

    [Fact]
    public void Every_code_is_a_line_of_the_tariff()
    {
        HashSet<string> tariff = [.. new[] { "rates.csv", "rates-in-words.csv" }.SelectMany(f => System.IO.File.ReadLines(Repository.PathOf("rulesets", "us-tariff", f))).Select(l => l.Split(',')[0])];
        Goods.Value.SelectMany(g => g.SelectTokens("$..hts")).Select(h => ((string)h!).Replace(".", "", StringComparison.Ordinal)).Where(h => !tariff.Contains(h)).ShouldBeEmpty();
    }

    [Fact]
    public void One_command_compares_it_under_the_four_rule_sets_and_the_totals_are_the_sums_of_the_single_evaluations()
    {
        CliRun compared = CliRun.Bundled("compare", File, "--rules", AllRuleSets, "--format", "json");
        compared.Exit.ShouldBe(0, compared.Error);
        JObject comparison = JObject.Parse(compared.Out);
        ((JArray)comparison["goods"]!).Count.ShouldBe(Goods.Value.Count);
        foreach (string ruleSet in AllRuleSets.Split(','))
        {
            CliRun single = CliRun.Bundled("evaluate", File, "--rules", ruleSet, "--format", "json");
            single.Exit.ShouldBe(0, single.Error);
            JToken[] evaluations = [.. JObject.Parse(single.Out)["evaluations"]!];
            JToken totals = comparison["totals"]!.Single(t => (string?)t["ruleSet"] == ruleSet);
            decimal[] payable = [.. evaluations.Select(e => e["tariff"]!["totalPayable"]!).Where(p => p.Type != JTokenType.Null).Select(p => p.Value<decimal>())];
            totals["goods"]!.Value<int>().ShouldBe(evaluations.Length);
            totals["originating"]!.Value<int>().ShouldBe(evaluations.Count(e => (string?)e["origin"]!["status"] == "originating"));
            totals["nonOriginating"]!.Value<int>().ShouldBe(evaluations.Count(e => (string?)e["origin"]!["status"] == "nonOriginating"));
            totals["preferenceGranted"]!.Value<int>().ShouldBe(evaluations.Count(e => (string?)e["tariff"]!["preference"]!["status"] == "granted"));
            totals["open"]!.Value<int>().ShouldBe(evaluations.Length - payable.Length);
            totals["totalPayable"]!.Single()["amount"]!.Value<decimal>().ShouldBe(payable.Sum());
        }
    }

    [Fact]
    public void Some_goods_originate_some_do_not_and_few_are_undetermined()
    {
        JArray totals = (JArray)JObject.Parse(CliRun.Bundled("compare", File, "--rules", "usmca,us-canada,us-mexico", "--format", "json", "--summary").Out)["totals"]!;
        foreach (JToken total in totals)
        {
            total["originating"]!.Value<int>().ShouldBeGreaterThan(50);
            total["nonOriginating"]!.Value<int>().ShouldBeGreaterThanOrEqualTo(10);
            total["undetermined"]!.Value<int>().ShouldBeInRange(1, Goods.Value.Count / 20);
        }
    }

    private static string[] Ids(JArray goods) => [.. goods.Select(g => (string)g["id"]!)];

    private static JArray Written(string? country, string? sector)
    {
        using var written = new MemoryStream();
        Portfolio.Write(written, country, sector);
        written.Position = 0;
        using var reader = new StreamReader(written);
        return (JArray)JObject.Parse(reader.ReadToEnd())["finishedGoods"]!;
    }
}
