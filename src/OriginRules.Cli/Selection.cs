using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>The engine and the rule sets a command works with.</summary>
internal sealed record Selection
{
    private const string GoodNotEvaluated = "ENGINE-GOOD";

    public required IRuleEngine Engine { get; init; }

    public required ImmutableArray<SelectedRuleSet> RuleSets { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>Goods under every rule set, in the order given; goods of one entry share its fees.</summary>
    /// <param name="goods">The goods.</param>
    /// <param name="failed">Takes the finding about a good that the engine cannot evaluate; it never stops the others.</param>
    public IEnumerable<Evaluation> Evaluate(IEnumerable<FinishedGood> goods, Action<Finding> failed) =>
        Engine.ShareEntries(goods.SelectMany(good => Evaluate(good, failed)));

    /// <summary>The rule sets, as the library takes them.</summary>
    public IEnumerable<EvaluationRequest> Requests => RuleSets.Select(r => new EvaluationRequest(r.RuleSet.Id, r.Options));

    /// <summary>A good that was read, under every rule set.</summary>
    public BillEvaluation Evaluate(IntakeResult intake)
    {
        Finding? failure = null;
        ImmutableArray<Evaluation> evaluations = intake.Good is { } good ? Evaluate(good, f => failure = f) : [];
        return new BillEvaluation { Intake = intake, Evaluations = evaluations, NotEvaluated = failure };
    }

    /// <summary>What changes for goods to a day, under every rule set.</summary>
    public IEnumerable<GoodCalendar> Calendar(IEnumerable<FinishedGood> goods, DateOnly to, Action<Finding> failed) =>
        goods.SelectMany(good => EachRuleSet(good, failed, selected => Engine.Calendar(good, selected.RuleSet.Id, to, selected.Options)));

    private ImmutableArray<Evaluation> Evaluate(FinishedGood good, Action<Finding> failed) =>
        EachRuleSet(good, failed, selected => Engine.Evaluate(good, selected.RuleSet.Id, selected.Options));

    // All rule sets or none, so that a report never shows a good under some of them.
    private ImmutableArray<T> EachRuleSet<T>(FinishedGood good, Action<Finding> failed, Func<SelectedRuleSet, T> evaluate)
    {
        ImmutableArray<T>.Builder evaluations = ImmutableArray.CreateBuilder<T>(RuleSets.Length);
        foreach (SelectedRuleSet selected in RuleSets)
        {
            try
            {
                evaluations.Add(evaluate(selected));
            }
            catch (Exception e) when (e is ArgumentException or RuleSetException or ArithmeticException or FormatException)
            {
                failed(new Finding
                {
                    Severity = FindingSeverity.Error,
                    Code = GoodNotEvaluated,
                    Path = good.Id,
                    Message = $"The good cannot be evaluated under {selected.RuleSet.Id}: {Messages.OneLine(Messages.Of(e)).TrimEnd('.')}. It is left out; the others are written.",
                });
                return [];
            }
        }

        return evaluations.MoveToImmutable();
    }
}

/// <summary>A rule set with the options it is evaluated with.</summary>
internal sealed record SelectedRuleSet(RuleSet RuleSet, EvaluationOptions Options);
