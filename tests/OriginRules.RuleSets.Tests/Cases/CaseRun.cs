using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using OriginRules.Results;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>One case evaluated: what differs from the expectation, and whether the answer is open for a fact that the source withholds.</summary>
internal sealed record CaseRun(ImmutableArray<string> Wrong, bool OpenForAWithheldFact)
{
    private const string Status = "origin.status";
    private const string Undetermined = "undetermined";

    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    /// <summary>The results that an open answer leaves out.</summary>
    private static readonly ImmutableHashSet<string> OfTheAnswer = [Status, "origin.criterion", "origin.productRule.alternative"];

    public static CaseRun Of(string ruleSet, JObject one)
    {
        var options = new EvaluationOptions
        {
            Preset = (string?)one["preset"] ?? "essay",
            Set = (one["set"] as JObject)?.Properties().ToImmutableSortedDictionary(p => p.Name, p => CaseFiles.Text(p.Value), StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty,
        };
        JToken result = Evaluate(Good(one), ruleSet, options);
        bool open = (string?)result.SelectToken(Status) == Undetermined && NamesAWithheldFact(result, one);
        ImmutableArray<string>.Builder wrong = ImmutableArray.CreateBuilder<string>();
        foreach (JProperty expected in ((JObject)one["expect"]!).Properties())
        {
            string rounded = CaseFiles.Rounded(result.SelectToken(expected.Name), expected.Value);
            if (rounded != CaseFiles.Text(expected.Value) && !(open && OfTheAnswer.Contains(expected.Name)))
            {
                wrong.Add($"{expected.Name} is {rounded}, expected {CaseFiles.Text(expected.Value)}");
            }
        }

        return new CaseRun(wrong.ToImmutable(), open);
    }

    private static bool NamesAWithheldFact(JToken result, JObject one) =>
        one["withheld"] is JArray withheld
        && result.SelectTokens("origin.missing[*].fact").Any(fact => withheld.Any(w => (string?)w == (string?)fact));

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
