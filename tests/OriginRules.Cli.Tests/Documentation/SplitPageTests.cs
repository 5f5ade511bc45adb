using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PortfolioGenerator;

namespace OriginRules.Cli.Tests;

/// <summary><c>docs/split.md</c>: every figure is what its command prints, every parameter is what the rule sets say.</summary>
public sealed partial class SplitPageTests
{
    private static readonly string[] Page = Repository.Read("docs", "split.md").Split('\n');

    private static readonly JObject Canada = RuleSet("us-canada");

    private static readonly JObject Mexico = RuleSet("us-mexico");

    [Fact]
    public void Every_parameter_of_the_two_agreements_is_in_the_table_with_its_value_and_basis()
    {
        string[][] rows = [.. Rows(5).Where(r => r[0].Contains('.', StringComparison.Ordinal) || Canada["parameters"]![r[0]] is not null)];
        rows.Select(r => r[0]).ShouldBe(Parameters(Canada).Union(Parameters(Mexico)).Order(StringComparer.Ordinal));
        foreach (string[] row in rows)
        {
            (row[2], row[3]).ShouldBe((Value(Canada, row[0]), Value(Mexico, row[0])), row[0]);
            string[] bases = [.. new[] { Canada, Mexico }.Select(r => (string?)r["parameters"]![row[0]]?[0]!["basis"]).OfType<string>().Distinct()];
            row[4].ShouldBe(string.Join(" / ", bases), row[0]);
        }
    }

    [Fact]
    public void Every_cap_is_in_the_table()
    {
        JToken[] presets = [Canada["chinaContent"]!["caps"]!, Mexico["chinaContent"]!["caps"]!, Mexico["presets"]!["evidence-2026"]!["chinaContent"]!["caps"]!];
        foreach (JToken cap in presets[0])
        {
            string[] row = Rows(5).Single(r => r[0] == (string?)cap["id"]);
            row[2..].ShouldBe(presets.Select(p => p.Single(c => (string?)c["id"] == row[0])).Select(c => $"{c["warnPercent"]} / {c["violationPercent"]}"));
        }
    }

    [Fact]
    public void Every_tier_is_in_the_table()
    {
        foreach (JToken tier in Canada.SelectTokens("preference.linkage.tiers[*]").Concat(Mexico.SelectTokens("preference.linkage.tiers[*]")))
        {
            string[] row = Rows(6).Single(r => r[0] == (string?)tier["id"]);
            row[2..].ShouldBe([.. new[] { "originatingSurchargePercent", "nonOriginatingSurchargePercent", "section232ReliefPercent" }.Select(n => Text(tier[n]!)), (string)tier["basis"]!]);
            row[1].Split(' ')[^1].ShouldBe(tier["below"] is { } below ? Text(below) : Text(tier.Previous!["below"]!));
        }
    }

    [Fact]
    public void The_size_of_the_portfolio_is_stated_as_it_is()
    {
        string text = string.Join(' ', Page);
        using var written = new MemoryStream();
        Portfolio.Write(written);
        string[] ids = [.. GoodId().Matches(Encoding.UTF8.GetString(written.ToArray())).Select(m => m.Groups[1].Value)];
        text.ShouldContain($"{ids.Length} goods in ");
        text.ShouldContain($"catalogue of {ids.Select(i => i[..i.LastIndexOf('-')]).Distinct().Count()} products");
    }

    [GeneratedRegex("""^ *\{"id":"([^"]+)""", RegexOptions.Multiline)]
    private static partial Regex GoodId();

    /// <summary>The rows of tables whose first cell is a name in backticks, by number of columns.</summary>
    private static IEnumerable<string[]> Rows(int columns) => Page
        .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
        .Select(l => l.Trim('|', ' ').Split(" | ").Select(c => c.Trim().Trim('`')).ToArray())
        .Where(r => r.Length == columns);

    private static IEnumerable<string> Parameters(JObject ruleSet) => ((JObject)ruleSet["parameters"]!).Properties().Select(p => p.Name);

    private static string Value(JObject ruleSet, string name) => ruleSet["parameters"]![name]?[0]!["value"] switch
    {
        null => "–",
        JArray { Count: 0 } => "none",
        JArray list => string.Join(", ", list),
        { } value => Text(value),
    };

    private static string Text(JToken value) => value.Type switch
    {
        JTokenType.Boolean => value.Value<bool>() ? "true" : "false",
        JTokenType.Integer or JTokenType.Float => value.Value<decimal>().ToString("0.####", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static JObject RuleSet(string id)
    {
        using var reader = new JsonTextReader(new StringReader(Repository.Read("rulesets", id, "ruleset.json"))) { FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }
}
