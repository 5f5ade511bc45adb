using Newtonsoft.Json.Linq;

namespace OriginRules.Cli.Tests;

/// <summary>A copy of an agreement in another folder, with one thing in its data changed, answers otherwise: nothing of it is in the code.</summary>
public sealed class ChangedCopyTests
{
    private static readonly Dictionary<string, Action<JObject>> Changes = new(StringComparer.Ordinal)
    {
        ["parties"] = r =>
        {
            r["parties"] = new JArray("US", "CA", "MX");
            r["honorsCertificationsOf"] = new JArray("usmca", "us-canada");
        },
        ["cap"] = r => Item(r["chinaContent"]!["caps"]!, "metals")["violationPercent"] = 34,
        ["covered countries"] = r => r["chinaContent"]!["countries"] = new JArray("KR"),
        ["effect"] = r => r["chinaContent"]!["effect"] = "inform",
        ["exempt goods"] = r => ((JArray)r["chinaContent"]!["exempt"]!).Add(JObject.Parse("""{ "id": "steel", "codes": ["7308"], "cite": "test", "basis": "assumption" }""")),
        ["critical component"] = r => ((JArray)r["chinaContent"]!["criticalComponents"]!).Add(JObject.Parse("""{ "id": "forging", "codes": ["7326"], "enabled": true, "cite": "test", "basis": "assumption" }""")),
        ["metal threshold"] = r => Parameter(r, "meltAndPour.minimumWeightPercent", 62),
        ["phase-in"] = r => r["chinaContent"]!["phaseIn"]!["steps"]![2]!["capMultiplier"] = 4,
        ["levy"] = r => Parameter(r, "chinaLevyPercent", 10),
        ["de minimis"] = r =>
        {
            Parameter(r, "deMinimisPercent", 40);
            Parameter(r, "deMinimisExcludedOrigins", new JArray());
        },
        ["tier"] = r => Item(r["preference"]!["linkage"]!["tiers"]!, "CA-2")["nonOriginatingSurchargePercent"] = 20,
        ["tier bound"] = r => Item(r["preference"]!["linkage"]!["tiers"]!, "CA-1")["below"] = 2.5,
        ["relief"] = r => Item(r["preference"]!["linkage"]!["tiers"]!, "CA-2")["section232ReliefPercent"] = 100,
        ["scenario value"] = r => Parameter(r, "scenario.canadaDefenceSpendingPercentGdp", 1.37),
        ["suspended measure"] = r => Parameter(r, "scenario.section338Suspended", false),
        ["quota"] = r => Item(r["preference"]!["quotas"]!, "softwood").Remove(),
        ["value test of a pattern"] = r => r["overrides"]![0]!["addRvc"] = JObject.Parse("""{ "transactionValue": 44, "netCost": 30 }"""),
        ["product rule"] = r => r["productRules"] = JArray.Parse("""[ { "id": "73/mine", "for": ["7308"], "anyOf": [ { "change": "heading" } ], "cite": "test", "inForce": { "from": "2026-01-01" } } ]"""),
        ["article"] = r =>
        {
            ((JArray)r["articles"]!).Add("deemedOriginating");
            Parameter(r, "scenario.deemedOriginating", true);
        },
        ["owner's share"] = r => Parameter(r, "scenario.ownershipThresholdPercent", 61),
        ["owned value"] = r => Parameter(r, "scenario.ownershipCountsAsContent", false),
        ["vehicle value and floor"] = r =>
        {
            Parameter(r, "automotive.rvc.heavyTruck", 64);
            Parameter(r, "automotive.usContentPercent.heavyTruck", 40);
        },
        ["diagonal cumulation"] = r => Parameter(r, "scenario.diagonalCumulation", new JArray("MX")),
    };

    [Theory]
    [InlineData("us-canada", "parties", "S09", "originating granted")]
    [InlineData("us-canada", "cap", "S01", "nonOriginating denied MELT-AND-POUR")]
    [InlineData("us-canada", "covered countries", "S01", "nonOriginating denied MELT-AND-POUR")]
    [InlineData("us-canada", "effect", "S06", "nonOriginating denied")]
    [InlineData("us-canada", "exempt goods", "S01", "nonOriginating denied MELT-AND-POUR")]
    [InlineData("us-canada", "critical component", "S01", "nonOriginating denied CN-CONTENT-CAP CN-CRITICAL-COMPONENT MELT-AND-POUR")]
    [InlineData("us-canada", "metal threshold", "S01", "nonOriginating denied CN-CONTENT-CAP")]
    [InlineData("us-canada", "phase-in", "S01", "nonOriginating denied MELT-AND-POUR")]
    [InlineData("us-canada", "de minimis", "S01", "originating denied CN-CONTENT-CAP MELT-AND-POUR")]
    [InlineData("us-canada", "product rule", "S01", "originating denied CN-CONTENT-CAP MELT-AND-POUR")]
    [InlineData("us-canada", "value test of a pattern", "S06", "originating denied CN-CONTENT-CAP")]
    [InlineData("us-canada", "article", "S06", "originating denied CN-CONTENT-CAP")]
    [InlineData("us-canada", "diagonal cumulation", "S09", "originating granted")]
    [InlineData("us-mexico", "owner's share", "S07", "originating granted")]
    [InlineData("us-mexico", "owned value", "S07", "originating granted")]
    [InlineData("us-mexico", "vehicle value and floor", "S08", "originating granted")]
    public void A_copy_with_other_data_decides_otherwise(string agreement, string change, string good, string expected)
    {
        (string before, string after) = Both(agreement, change, good, Words);
        before.ShouldNotBe(after);
        after.ShouldBe(expected);
    }

    [Theory]
    [InlineData("levy", "S01", 537.46)]
    [InlineData("tier", "S09", 4.42)]
    [InlineData("tier bound", "S09", 3.82)]
    [InlineData("relief", "S04", 0)]
    [InlineData("scenario value", "S09", 5.02)]
    [InlineData("suspended measure", "S09", 9.22)]
    [InlineData("quota", "S04", 168.80)]
    public void A_copy_with_other_data_charges_otherwise(string change, string good, decimal expected)
    {
        (decimal before, decimal after) = Both("us-canada", change, good, e => decimal.Round(e["tariff"]!["totalPayable"]!.Value<decimal>(), 2, MidpointRounding.AwayFromZero));
        before.ShouldNotBe(after);
        after.ShouldBe(expected);
    }

    private static (T Before, T After) Both<T>(string agreement, string change, string good, Func<JToken, T> answer)
    {
        using var copied = new TemporaryFolder();
        using var changed = new TemporaryFolder();
        Copy(agreement, copied, "copied", static _ => { });
        Copy(agreement, changed, "changed", Changes[change]);
        CliRun run = CliRun.Bundled("evaluate", Repository.PathOf("samples", "boms", good + ".bom.json"), "--rules", $"{agreement},{copied.Path},{changed.Path}", "--format", "json");
        run.Exit.ShouldBe(0, run.Error);
        T[] answers = [.. JObject.Parse(run.Out)["evaluations"]!.Select(answer)];
        answers[1].ShouldBe(answers[0]);
        return (answers[1], answers[2]);
    }

    private static void Copy(string agreement, TemporaryFolder folder, string id, Action<JObject> change)
    {
        JObject ruleSet = JObject.Parse(Repository.Read("rulesets", agreement, "ruleset.json"));
        ruleSet["id"] = id;
        ruleSet["honorsCertificationsOf"] = new JArray(agreement);
        ((JObject)ruleSet["presets"]!).Remove("evidence-2026");
        string rules = Repository.PathOf("rulesets", agreement, "psr", "73.json");
        if (File.Exists(rules))
        {
            ruleSet["productRules"] = JArray.Parse(File.ReadAllText(rules));
        }

        change(ruleSet);
        folder.Write("ruleset.json", ruleSet.ToString());
    }

    private static string Words(JToken evaluation) => string.Join(' ',
    [
        evaluation["origin"]!["status"]!.Value<string>(), evaluation["tariff"]!["preference"]!["status"]!.Value<string>(),
        .. evaluation["flags"]!.Where(f => f["severity"]!.Value<string>() == "violation").Select(f => f["code"]!.Value<string>()).Distinct(),
    ]);

    private static JToken Item(JToken list, string id) => list.Single(i => i["id"]!.Value<string>() == id);

    private static void Parameter(JObject ruleSet, string name, JToken value) => ruleSet["parameters"]![name]![0]!["value"] = value;
}
