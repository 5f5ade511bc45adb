using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>One case evaluated: what differs from the expectation, and whether the answer is open for a fact that the source withholds.</summary>
/// <param name="Wrong">What differs.</param>
/// <param name="OpenForAWithheldFact">The answer on preferential origin is open for a fact that the source withholds.</param>
/// <param name="Marking">The answer on marking; null when the case does not ask.</param>
/// <param name="TradeRemedy">The answer on trade-remedy origin; null when the case does not ask.</param>
internal sealed record CaseRun(ImmutableArray<string> Wrong, bool OpenForAWithheldFact, CaseVerdict? Marking, CaseVerdict? TradeRemedy)
{
    private const string Status = "origin.status";
    private const string NeedsJudgment = "needsJudgment";
    private const string Undetermined = "undetermined";

    private const string MarkingPath = "countryOfOrigin.marking.";
    private const string RemedyPath = "countryOfOrigin.tradeRemedy.";
    private const string AgreementInForce = "usmca";

    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    /// <summary>The results that an open answer leaves out.</summary>
    private static readonly ImmutableHashSet<string> OfTheAnswer = [Status, "origin.criterion", "origin.productRule.alternative"];

    public static CaseRun Of(string ruleSet, JObject one)
    {
        var options = new EvaluationOptions
        {
            Preset = (string?)one["preset"] ?? "essay",
            Watchlist = one["watchlist"] is JObject list ? Watchlist.Read(new StringReader(list.ToString()), "watchlist of the case") : null,
            Set = (one["set"] as JObject)?.Properties().ToImmutableSortedDictionary(p => p.Name, p => CaseFiles.Text(p.Value), StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty,
        };
        JToken result = Evaluate(Good(one), ruleSet, options);
        bool open = (string?)result.SelectToken(Status) == Undetermined && NamesAWithheldFact(result, one, "origin.missing[*].fact");
        bool markingOpen = (string?)result.SelectToken(MarkingPath + "status") == NeedsJudgment && NamesAWithheldFact(result, one, MarkingPath + "missing[*].fact");
        CaseVerdict? marking = null;
        CaseVerdict? remedy = null;
        ImmutableArray<string>.Builder wrong = ImmutableArray.CreateBuilder<string>();
        if (one["flag"] is JObject flag)
        {
            wrong.AddRange(FlagCase.Wrong(flag, result));
        }

        foreach (JProperty expected in ((JObject)one["expect"]!).Properties())
        {
            string rounded = CaseFiles.Rounded(result.SelectToken(expected.Name), expected.Value);
            bool differs = rounded != CaseFiles.Text(expected.Value);
            if (expected.Name.StartsWith(MarkingPath, StringComparison.Ordinal))
            {
                marking = Worse(marking, !differs ? CaseVerdict.Right : markingOpen ? CaseVerdict.Open : CaseVerdict.Wrong);
                differs &= !markingOpen;
            }
            else if (expected.Name.StartsWith(RemedyPath, StringComparison.Ordinal))
            {
                bool judged = (string?)result.SelectToken(RemedyPath + "status") == NeedsJudgment && Candidates(result).Contains(CaseFiles.Text(expected.Value));
                remedy = Worse(remedy, judged ? CaseVerdict.Open : differs ? CaseVerdict.Wrong : CaseVerdict.Right);
                differs &= !judged;
            }

            if (differs && !(open && OfTheAnswer.Contains(expected.Name)))
            {
                wrong.Add($"{expected.Name} is {rounded}, expected {CaseFiles.Text(expected.Value)}");
            }
        }

        return new CaseRun(wrong.ToImmutable(), open, marking, remedy);
    }

    private static CaseVerdict Worse(CaseVerdict? before, CaseVerdict now) => before > now ? before.Value : now;

    private static IEnumerable<string> Candidates(JToken result) => result.SelectTokens(RemedyPath + "candidates[*].country").Select(CaseFiles.Text);

    private static bool NamesAWithheldFact(JToken result, JObject one, string facts) =>
        one["withheld"] is JArray withheld
        && result.SelectTokens(facts).Any(fact => withheld.Any(w => (string?)w == (string?)fact));

    private static JToken Evaluate(FinishedGood good, string ruleSet, EvaluationOptions options)
    {
        using var text = new StringWriter();
        ResultJson.WriteLine(text, Engine.Evaluate(good, Engine.RuleSets.Ids.Contains(ruleSet) ? ruleSet : AgreementInForce, options));
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
