using System.Collections.Immutable;
using OriginRules.Policies;

namespace OriginRules.Results;

/// <summary>Finds where two evaluations of one good part, in the order in which an evaluation is made.</summary>
internal static class FirstDifferences
{
    /// <summary>The steps that put a good outside an agreement; nothing further is then tested.</summary>
    private static readonly ImmutableArray<string> Outside = [ArticleIds.NotAParty, ArticleIds.NoAgreement, ArticleIds.NotInForce];

    private const string Assumptions = "assumptions";
    private const string Lines = "materials";
    private const string Missing = "missing";

    public static StepDifference? Find(Evaluation first, Evaluation second, Func<Evaluation, ExplanationNode> explain) =>
        Origin(first, second, explain) ?? Content(first, second) ?? Violation(first, second) ?? Preference(first, second) ?? Duty(first, second);

    private static StepDifference? Origin(Evaluation first, Evaluation second, Func<Evaluation, ExplanationNode> explain)
    {
        OriginDetermination a = first.Origin;
        OriginDetermination b = second.Origin;
        if (a.Status == b.Status && a.Step == b.Step && a.Criterion == b.Criterion && a.ProductRule?.Id == b.ProductRule?.Id)
        {
            return null;
        }

        var whole = new Dictionary<ExplanationNode, ExplanationNode>(ReferenceEqualityComparer.Instance);
        ExplanationNode before = explain(first);
        ExplanationNode after = explain(second);
        if (Outside.Contains(a.Step) && !Outside.Contains(b.Step) && before.Children.FirstOrDefault(c => c.Rule == a.Step) is { } outside)
        {
            return Between(first, second, outside.Rule, outside.Cite, $"only under {first.RuleSet.Id}: {ExplanationParting.Words(outside)}");
        }

        ExplanationNode step = ExplanationParting.Find(Steps(before, whole), Steps(after, whole), b.Step);
        return Between(first, second, step.Rule, step.Cite, PartingWords.Of(before, after, second, ExplanationParting.Words(whole[step])));
    }

    /// <summary>The tree without the lines of the bill and the facts that are missing: what is left are provisions and rules.</summary>
    private static ExplanationNode Steps(ExplanationNode tree, Dictionary<ExplanationNode, ExplanationNode> whole)
    {
        HashSet<string> lines = [.. tree.Children.Where(c => c.Rule == Lines).SelectMany(c => c.Children).Select(l => l.Rule)];
        return Steps(tree with { Children = [.. tree.Children.Where(c => c.Rule is not Lines and not Assumptions)] }, lines, whole);
    }

    private static ExplanationNode Steps(ExplanationNode node, HashSet<string> lines, Dictionary<ExplanationNode, ExplanationNode> whole)
    {
        ExplanationNode steps = node with { Children = [.. node.Children.Where(c => c.Outcome != Missing && !lines.Contains(c.Rule)).Select(c => Steps(c, lines, whole))] };
        whole[steps] = node;
        return steps;
    }

    private static StepDifference? Content(Evaluation first, Evaluation second) =>
        first.ChineseContent.Value == second.ChineseContent.Value
            ? null
            : Between(first, second, "chineseContent", null, $"traced value {second.ChineseContent.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"}");

    private static StepDifference? Violation(Evaluation first, Evaluation second)
    {
        static ImmutableArray<string> Codes(Evaluation e) => [.. e.Flags.Where(f => f.Severity == FlagSeverity.Violation).Select(f => f.Code)];
        ImmutableArray<string> known = Codes(first);
        Flag? added = second.Flags.FirstOrDefault(f => f.Severity == FlagSeverity.Violation && !known.Contains(f.Code));
        return added is null ? null : Between(first, second, added.Code, added.Cite, added.Message);
    }

    private static StepDifference? Preference(Evaluation first, Evaluation second)
    {
        PreferenceClaim b = second.Tariff.Preference;
        return first.Tariff.Preference.Status == b.Status
            ? null
            : Between(first, second, "preference", null, b.Reasons.IsEmpty ? JsonWords.Word(b.Status) : string.Join("; ", b.Reasons));
    }

    private static StepDifference? Duty(Evaluation first, Evaluation second)
    {
        if (first.Tariff.TotalDuty is { } before && before == second.Tariff.TotalDuty)
        {
            return null;
        }

        DutyLine? changed = second.Tariff.Lines.FirstOrDefault(b => Amount(first, b.Measure) != b.Amount);
        if (changed is not null)
        {
            return Between(first, second, changed.Measure, changed.Cite, changed.Why ?? "due");
        }

        DutyLine? gone = first.Tariff.Lines.FirstOrDefault(a => a.Amount != 0 && !second.Tariff.Lines.Any(b => b.Measure == a.Measure));
        return gone is null ? null : Between(first, second, gone.Measure, gone.Cite, second.Tariff.NotApplied.FirstOrDefault(m => m.Measure == gone.Measure)?.Why ?? "not due");
    }

    /// <summary>What a measure comes to; a measure without a line is nothing.</summary>
    private static decimal? Amount(Evaluation evaluation, string measure) =>
        evaluation.Tariff.Lines.FirstOrDefault(l => l.Measure == measure) is { } line ? line.Amount : 0;

    private static StepDifference Between(Evaluation first, Evaluation second, string step, string? cite, string words) =>
        new() { Between = [first.RuleSet.Id, second.RuleSet.Id], Step = step, Cite = cite, Words = words };
}
