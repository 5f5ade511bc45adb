using Newtonsoft.Json.Linq;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>Counts the official worked examples and the rulings by what the engine answers to them.</summary>
public sealed class ScoreboardTests(ITestOutputHelper output)
{
    private const string Rulings = "/cases/rulings/";
    private const string Official = "/cases/official/";

    /// <summary>The worked examples of the Uniform Regulations and the ruling scenarios that the cases cover, each under its id.</summary>
    private const int WorkedExamples = 47;
    private const int RulingScenarios = 31;

    private enum Verdict
    {
        Skipped,
        Right,
        Undetermined,
        Wrong,
    }

    [Fact]
    public void No_ruling_is_answered_wrongly()
    {
        List<(string Official, Verdict Verdict)> origin = [.. CaseFiles.All().Where(c => c.Case["official"] is not null).Select(c => ($"{(c.File.Contains(Rulings, StringComparison.Ordinal) ? Rulings : Official)}{c.Case["official"]}", Of(c.RuleSet, c.Case)))];
        IEnumerable<(string Official, Verdict Verdict)> costing = CostingCases.All().Where(c => c.Official is not null).Select(c => ($"{Official}{c.Official}", CostingCases.Wrong(c).IsEmpty ? Verdict.Right : Verdict.Wrong));
        Dictionary<string, Verdict> worst = origin.Concat(costing).GroupBy(c => c.Official, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(c => c.Verdict), StringComparer.Ordinal);

        List<KeyValuePair<string, Verdict>> examples = [.. worst.Where(w => w.Key.StartsWith(Official, StringComparison.Ordinal))];
        List<KeyValuePair<string, Verdict>> rulings = [.. worst.Where(w => w.Key.StartsWith(Rulings, StringComparison.Ordinal))];
        string board = $"worked examples: {Count(examples, Verdict.Right)} right, {Count(examples, Verdict.Wrong)} wrong, {Count(examples, Verdict.Skipped)} skipped; "
            + $"rulings: {Count(rulings, Verdict.Right)} right, {Count(rulings, Verdict.Undetermined)} undetermined for a fact the ruling withholds, {Count(rulings, Verdict.Wrong)} wrong, {Count(rulings, Verdict.Skipped)} without an outcome";
        output.WriteLine(board);
        TestContext.Current.SendDiagnosticMessage(board);

        examples.Count.ShouldBe(WorkedExamples);
        rulings.Count.ShouldBe(RulingScenarios);
        rulings.Where(r => r.Value == Verdict.Wrong).Select(r => r.Key).ShouldBeEmpty(board);
    }

    private static Verdict Of(string ruleSet, JObject one)
    {
        if (one["skip"] is not null)
        {
            return Verdict.Skipped;
        }

        CaseRun run = CaseRun.Of(ruleSet, one);
        return !run.Wrong.IsEmpty ? Verdict.Wrong : run.OpenForAWithheldFact ? Verdict.Undetermined : Verdict.Right;
    }

    private static int Count(List<KeyValuePair<string, Verdict>> cases, Verdict verdict) => cases.Count(c => c.Value == verdict);
}
