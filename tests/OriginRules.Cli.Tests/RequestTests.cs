using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace OriginRules.Cli.Tests;

/// <summary>What to ask of the suppliers of the portfolio, and what the answers decide.</summary>
public sealed class RequestTests
{
    private const int Answered = 10;
    private const string Rules = "usmca,us-mexico";
    private static readonly string Portfolio = Path.Combine(Repository.Root, "samples", "portfolio", "portfolio.bom.json");

    [Fact]
    public void Answering_the_first_ten_requests_of_the_portfolio_as_Mexican_and_certified_changes_exactly_the_verdicts_they_name()
    {
        using var folder = new TemporaryFolder();
        string asked = Path.Combine(folder.Path, "ask.csv");
        string before = Path.Combine(folder.Path, "before.jsonl");
        CliRun.Bundled("evaluate", Portfolio, "--rules", Rules, "--format", "jsonl", "--output", before, "--requests", asked).Exit.ShouldBe(0);
        List<IDictionary<string, string>> rows = Rows(asked);

        rows.Count.ShouldBeGreaterThan(Answered);
        rows.Select(r => r["rank"]).ShouldBe(Enumerable.Range(1, rows.Count).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        rows.Select(r => (r["supplier"], r["part"])).ShouldBeUnique();
        rows.ShouldAllBe(r => r["verdictsDecided"] == r["decides"].Split("; ", StringSplitOptions.RemoveEmptyEntries).Length.ToString(CultureInfo.InvariantCulture));
        rows.ShouldAllBe(r => r["goods"] == r["goodIds"].Split("; ").Length.ToString(CultureInfo.InvariantCulture));
        int.Parse(rows[0]["verdictsDecided"], CultureInfo.InvariantCulture).ShouldBe(rows.Max(r => int.Parse(r["verdictsDecided"], CultureInfo.InvariantCulture)));

        JObject copy = JObject.Parse(File.ReadAllText(Portfolio));
        foreach (IDictionary<string, string> row in rows.Take(Answered))
        {
            string[] goods = row["goodIds"].Split("; ");
            copy["finishedGoods"]!.Where(g => goods.Contains((string?)g["id"])).SelectMany(g => Lines(g["components"]))
                .Where(l => ((string?)l["supplier"]?["name"] ?? "") == row["supplier"] && (string?)l["id"] == row["part"]).ToList().ForEach(Certify);
        }

        string after = Path.Combine(folder.Path, "after.jsonl");
        CliRun.Bundled("evaluate", folder.Write("answered.bom.json", copy.ToString()), "--rules", Rules, "--format", "jsonl", "--output", after).Exit.ShouldBe(0);

        SortedDictionary<string, string> verdicts = Verdicts(before);
        string[] changed = [.. Verdicts(after).Where(v => verdicts[v.Key] != v.Value).Select(v => v.Key)];
        changed.ShouldNotBeEmpty();
        rows.Take(Answered).SelectMany(r => r["decides"].Split("; ", StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal).ShouldBe(changed);
    }

    [Fact]
    public void A_cell_with_a_comma_a_quote_or_a_formula_stays_one_harmless_cell()
    {
        using var folder = new TemporaryFolder();
        string[] names = ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "Acero, \"El Bueno\"\nS.A."];
        var lines = new JArray(names.Select((n, i) => new JObject { ["id"] = $"L{i}", ["hts"] = "8413.70", ["value"] = 10, ["supplier"] = new JObject { ["name"] = n } }));
        var good = new JObject { ["id"] = "G", ["hts"] = "8413.70.2004", ["productionCountry"] = "MX", ["entryDate"] = "2026-11-22", ["transactionValue"] = 200, ["components"] = lines };
        string asked = Path.Combine(folder.Path, "ask.csv");
        string bom = folder.Write("a.bom.json", new JObject { ["schema"] = "originrules/bom/1", ["finishedGoods"] = new JArray(good) }.ToString());
        CliRun.Bundled("evaluate", bom, "--requests", asked).Exit.ShouldBe(0);
        string[] suppliers = [.. Rows(asked).Select(r => r["supplier"])];
        suppliers.ShouldBe(names.Select(n => "=+-@".Contains(n[0], StringComparison.Ordinal) ? "'" + n : n), ignoreOrder: true);
    }

    private static IEnumerable<JObject> Lines(JToken? lines) => lines is null ? [] : lines.Cast<JObject>().SelectMany(l => new[] { l }.Concat(Lines(l["components"])));

    private static void Certify(JObject line)
    {
        line["originCountry"] = "MX";
        if (line["productionCountry"] is not (null or { Type: JTokenType.Null }))
        {
            line["productionCountry"] = "MX";
        }

        line["originating"] = true;
        line["originatingUnder"] = new JArray(Rules.Split(','));
        line["declaration"] = new JObject { ["kind"] = "supplierCertification" };
    }

    private static SortedDictionary<string, string> Verdicts(string file) => new(
        File.ReadLines(file).Select(JObject.Parse).Where(e => e["ruleSet"] is not null).ToDictionary(
            e => $"{e["finishedGood"]}@{e["ruleSet"]!["id"]}",
            e => $"{e["origin"]!["status"]} {e["origin"]!["claimable"]} {e["tariff"]!["preference"]!["status"]}",
            StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static List<IDictionary<string, string>> Rows(string file)
    {
        List<string[]> rows = Records(File.ReadAllText(file));
        return [.. rows.Skip(1).Select(r => (IDictionary<string, string>)rows[0].Zip(r).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }

    /// <summary>Reads RFC 4180: a cell in quotes holds commas, line ends and doubled quotes.</summary>
    private static List<string[]> Records(string text)
    {
        List<string[]> records = [];
        List<string> cells = [];
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    if (text[i] == '\n')
                    {
                        records.Add([.. cells]);
                        cells.Clear();
                    }

                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        quoted.ShouldBeFalse();
        records.ShouldAllBe(r => r.Length == records[0].Length);
        return records;
    }
}
