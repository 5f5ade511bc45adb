using Newtonsoft.Json.Linq;

namespace OriginRules.RuleSets.Tests.Cases;

/// <summary>Counts the official worked examples and the rulings by what the engine answers to them.</summary>
public sealed class ScoreboardTests(ITestOutputHelper output)
{
    private const string Rulings = "/cases/rulings/";
    private const string MarkingFolder = "us-marking";
    private const string Official = "/cases/official/";

    /// <summary>The worked examples of the Uniform Regulations and the ruling scenarios that the cases cover, each under its id.</summary>
    private const int WorkedExamples = 47;
    private const int RulingScenarios = 31;

    /// <summary>24 scenarios and 22 rulings publish a marking outcome, 14 scenarios one on trade remedies.</summary>
    private const int MarkingOutcomes = 46;
    private const int RemedyOutcomes = 14;

    [Fact]
    public void No_ruling_is_answered_wrongly()
    {
        List<(string Official, CaseVerdict Verdict)> origin = [.. CaseFiles.All().Where(c => c.RuleSet != MarkingFolder && c.Case["official"] is not null).Select(c => ($"{(c.File.Contains(Rulings, StringComparison.Ordinal) ? Rulings : Official)}{c.Case["official"]}", Of(c.RuleSet, c.Case)))];
        IEnumerable<(string Official, CaseVerdict Verdict)> costing = CostingCases.All().Where(c => c.Official is not null).Select(c => ($"{Official}{c.Official}", CostingCases.Wrong(c).IsEmpty ? CaseVerdict.Right : CaseVerdict.Wrong));
        Dictionary<string, CaseVerdict> worst = origin.Concat(costing).GroupBy(c => c.Official, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(c => c.Verdict), StringComparer.Ordinal);

        List<KeyValuePair<string, CaseVerdict>> examples = [.. worst.Where(w => w.Key.StartsWith(Official, StringComparison.Ordinal))];
        List<KeyValuePair<string, CaseVerdict>> rulings = [.. worst.Where(w => w.Key.StartsWith(Rulings, StringComparison.Ordinal))];
        string board = $"worked examples: {Count(examples, CaseVerdict.Right)} right, {Count(examples, CaseVerdict.Wrong)} wrong, {Count(examples, CaseVerdict.Skipped)} skipped; "
            + $"rulings: {Count(rulings, CaseVerdict.Right)} right, {Count(rulings, CaseVerdict.Open)} undetermined for a fact the ruling withholds, {Count(rulings, CaseVerdict.Wrong)} wrong, {Count(rulings, CaseVerdict.Skipped)} without an outcome";
        output.WriteLine(board);
        TestContext.Current.SendDiagnosticMessage(board);

        examples.Count.ShouldBe(WorkedExamples);
        rulings.Count.ShouldBe(RulingScenarios);
        rulings.Where(r => r.Value == CaseVerdict.Wrong).Select(r => r.Key).ShouldBeEmpty(board);
    }

    [Fact]
    public void No_ruling_on_marking_or_trade_remedy_origin_is_answered_wrongly()
    {
        (string Official, CaseVerdict? Marking, CaseVerdict? Remedy)[] all =
        [
            .. CaseFiles.All().Where(c => c.RuleSet == MarkingFolder && c.Case["official"] is not null).Select(c =>
            {
                CaseRun? run = c.Case["skip"] is null ? CaseRun.Of(c.RuleSet, c.Case) : null;
                return ($"{c.File}:{c.Case["official"]}", run is null ? CaseVerdict.Skipped : run.Marking, run?.TradeRemedy);
            }),
        ];
        List<KeyValuePair<string, CaseVerdict>> marking = Worst(all.Select(c => (c.Official, c.Marking)));
        List<KeyValuePair<string, CaseVerdict>> remedy = Worst(all.Select(c => (c.Official, c.Remedy)));
        string board = $"marking: {Count(marking, CaseVerdict.Right)} right, {Count(marking, CaseVerdict.Wrong)} wrong, {Count(marking, CaseVerdict.Open)} open for a fact the ruling withholds, {Count(marking, CaseVerdict.Skipped)} in codes withdrawn since; "
            + $"section 301: {Count(remedy, CaseVerdict.Right)} right, {Count(remedy, CaseVerdict.Wrong)} wrong, {Count(remedy, CaseVerdict.Open)} left to judgment with the ruling's answer among the candidates";
        output.WriteLine(board);
        TestContext.Current.SendDiagnosticMessage(board);

        marking.Count.ShouldBe(MarkingOutcomes);
        remedy.Count.ShouldBe(RemedyOutcomes);
        marking.Concat(remedy).Where(r => r.Value == CaseVerdict.Wrong).Select(r => r.Key).ShouldBeEmpty(board);
        (Count(marking, CaseVerdict.Right) * 100).ShouldBeGreaterThanOrEqualTo(85 * marking.Count, board);
    }

    private static List<KeyValuePair<string, CaseVerdict>> Worst(IEnumerable<(string Official, CaseVerdict? Verdict)> all) =>
        [.. all.Where(c => c.Verdict is not null).GroupBy(c => c.Official, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, g.Max(c => c.Verdict!.Value)))];

    private static CaseVerdict Of(string ruleSet, JObject one)
    {
        if (one["skip"] is not null)
        {
            return CaseVerdict.Skipped;
        }

        CaseRun run = CaseRun.Of(ruleSet, one);
        return !run.Wrong.IsEmpty ? CaseVerdict.Wrong : run.OpenForAWithheldFact ? CaseVerdict.Open : CaseVerdict.Right;
    }

    private static int Count(List<KeyValuePair<string, CaseVerdict>> cases, CaseVerdict verdict) => cases.Count(c => c.Value == verdict);
}
