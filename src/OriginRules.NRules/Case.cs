using System.Runtime.ExceptionServices;
using OriginRules.RuleSets;

namespace OriginRules.NRules;

/// <summary>One good under one rule set on one day, as the fact that provisions and a company's own rules match in a session of <see cref="NRulesExecutor"/>.</summary>
/// <remarks>Two goods equal by value are two cases. A rule reads it and never changes it: what it has to say it inserts as a flag or a fact of its own.</remarks>
public sealed class Case
{
    private readonly ArticleRun _run;
    private ExceptionDispatchInfo? _failure;

    internal Case(ArticleRun run, RuleLog log)
    {
        _run = run;
        Log = log;
    }

    /// <summary>The good.</summary>
    public FinishedGood Good => _run.Good;

    /// <summary>The rule set.</summary>
    public RuleSet RuleSet => _run.RuleSet;

    /// <summary>The day.</summary>
    public DateOnly AsOf => _run.AsOf;

    internal RuleLog Log { get; }

    /// <summary>Runs a stratum when it is the next one; an evaluation that fails is thrown when the good is reached, as the engine throws it.</summary>
    internal ArticleFinding? Run(string article) => _failure is null && _run.Next == article ? Guarded(_run.RunNext) : null;

    /// <summary>The evaluation; null when it fails.</summary>
    internal Evaluation? Conclude() => _failure is null ? Guarded(_run.Complete) : null;

    /// <exception cref="ArgumentException">As for an evaluation by the engine.</exception>
    internal Evaluation Completed()
    {
        _failure?.Throw();
        return _run.Complete();
    }

    private T? Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is ArgumentException or RuleSetException or ArithmeticException or FormatException)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            return default;
        }
    }
}
