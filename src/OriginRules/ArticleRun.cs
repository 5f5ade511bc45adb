using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One evaluation whose provisions a host of rules runs one by one, to do something of its own between them.</summary>
/// <remarks>
/// Begun with <see cref="OriginEngine.Begin"/>. The host sets the pace, not the outcome: the provisions run in <see cref="Articles"/> order, and what is left when
/// the evaluation is completed runs then. Not safe to share between threads; the engine behind it is.
/// </remarks>
public sealed class ArticleRun
{
    private readonly OriginQuestion _question;
    private readonly Func<ExaminedCase, CaseStore, Evaluation> _evaluate;
    private OriginCase _case;
    private ArticleSequence _sequence;
    private Evaluation? _completed;

    internal ArticleRun(OriginQuestion question, Func<ExaminedCase, CaseStore, Evaluation> evaluate)
    {
        _question = question;
        _evaluate = evaluate;
        _case = question.ToKeep();
        _sequence = new ArticleSequence(_case);
    }

    /// <summary>The strata of provisions of every evaluation, first to last.</summary>
    public static ImmutableArray<string> Articles => ArticleSequence.Order;

    /// <summary>The bill being evaluated.</summary>
    public FinishedGood Good => _question.Good;

    /// <summary>The agreement it is evaluated under, with the scenario applied.</summary>
    public RuleSet RuleSet => _case.RuleSet;

    /// <summary>The day.</summary>
    public DateOnly AsOf => _case.Day;

    /// <summary>The stratum that runs next; null when an earlier one decided, all have run, or the evaluation is completed.</summary>
    public string? Next => _completed is null ? _sequence.Next : null;

    /// <summary>Runs the next stratum.</summary>
    /// <returns>What it found; null when it does not arise for the good.</returns>
    /// <exception cref="InvalidOperationException">Nothing is left to run.</exception>
    /// <exception cref="ArgumentException">As for an evaluation: a line's exchange rate is missing, for example.</exception>
    public ArticleFinding? RunNext()
    {
        if (Next is null)
        {
            throw new InvalidOperationException($"Every provision has run on good '{Good.Id}'.");
        }

        return Tested() is not { } step ? null : new ArticleFinding
        {
            Good = Good,
            RuleSet = RuleSet.Id,
            Article = step.Article,
            Holds = step.Test.Value switch { Ternary.Yes => true, Ternary.No => false, _ => null },
            Criterion = step.Criterion,
            Words = step.Words,
            Cite = _case.CiteOf(step.Article),
            Missing = OriginResults.Sorted(step.Test.Missing),
        };
    }

    /// <summary>Runs what is left and evaluates the good; the same evaluation each time, the same as <see cref="OriginEngine.Evaluate(FinishedGood, string, EvaluationOptions?)"/> gives.</summary>
    public Evaluation Complete() => _completed ??= _evaluate(_sequence.Complete(), _case.Store);

    private ExaminedCase.Step? Tested()
    {
        try
        {
            return _sequence.RunNext();
        }
        catch
        {
            // A stratum that fails leaves nothing to build on: completing starts over and fails the same way.
            _case = _question.ToKeep();
            _sequence = new ArticleSequence(_case);
            throw;
        }
    }
}
