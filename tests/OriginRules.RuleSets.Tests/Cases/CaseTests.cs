using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using OriginRules.Results;

namespace OriginRules.RuleSets.Tests.Cases;

public sealed class CaseTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    public static IEnumerable<TheoryDataRow<string, string>> Cases()
    {
        foreach ((string ruleSet, string file, JObject one) in CaseFiles.All())
        {
            yield return new TheoryDataRow<string, string>(file, (string)one["name"]!) { TestDisplayName = $"{ruleSet}: {one["name"]}", Skip = (string?)one["skip"] };
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_has_its_outcome(string file, string name)
    {
        (string ruleSet, _, JObject one) = CaseFiles.All().Single(c => c.File == file && (string)c.Case["name"]! == name);
        var options = new EvaluationOptions
        {
            Preset = (string?)one["preset"] ?? "essay",
            Set = (one["set"] as JObject)?.Properties().ToImmutableSortedDictionary(p => p.Name, p => CaseFiles.Text(p.Value), StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty,
        };
        JToken result = Evaluate(Good(one), ruleSet, options);
        List<string> wrong = [];
        foreach (JProperty expected in ((JObject)one["expect"]!).Properties())
        {
            JToken? actual = result.SelectToken(expected.Name);
            string rounded = CaseFiles.Rounded(actual, expected.Value);
            if (rounded != CaseFiles.Text(expected.Value))
            {
                wrong.Add($"{expected.Name} is {rounded}, expected {CaseFiles.Text(expected.Value)}");
            }
        }

        wrong.ShouldBeEmpty((string?)one["why"]);
    }

    private static JToken Evaluate(FinishedGood good, string ruleSet, EvaluationOptions options)
    {
        using var text = new StringWriter();
        ResultJson.WriteLine(text, Engine.Evaluate(good, ruleSet, options));
        return CaseFiles.Parse(text.ToString());
    }

    private static FinishedGood Good(JObject one)
    {
        IEnumerable<IntakeResult> read = (string?)one["bom"] is { } path
            ? BomReader.ReadFile(Path.Combine(CaseFiles.Root, path))
            : BomReader.Read(new StringReader(new JObject { ["schema"] = "originrules/bom/1", ["finishedGoods"] = new JArray(one["good"]!) }.ToString()));
        IntakeResult result = read.Single(r => one["good"] is not JValue id || r.Id == (string?)id);
        result.Findings.ShouldNotContain(f => f.Severity == FindingSeverity.Error);
        return result.Good.ShouldNotBeNull();
    }
}
