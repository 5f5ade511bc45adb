using OriginRules.Policies;

namespace OriginRules.Testing;

/// <summary>Checks on the flags that the rule set, watchlists and house policies raise.</summary>
public static class FlagAssertions
{
    /// <summary>Checks that a flag is raised.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="code">The code, exactly as in results.</param>
    /// <param name="path">The line it must be raised on, empty for the good itself; null for any.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">It is not raised there; the message lists those that are.</exception>
    public static Evaluation ShouldRaiseFlag(this Evaluation evaluation, string code, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (!evaluation.Flags.Any(f => f.Code == code && (path is null || (f.Path ?? "") == path)))
        {
            Failure.Flags(evaluation, $"raise {code}{(string.IsNullOrEmpty(path) ? "" : $" at {path}")}");
        }

        return evaluation;
    }

    /// <summary>Checks that a flag is raised nowhere.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="code">The code, exactly as in results.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">It is raised.</exception>
    public static Evaluation ShouldNotRaiseFlag(this Evaluation evaluation, string code)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (evaluation.Flags.Any(f => f.Code == code))
        {
            Failure.Flags(evaluation, $"not raise {code}");
        }

        return evaluation;
    }

    /// <summary>Checks that nothing is violated; warnings and notes are allowed.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">A flag of severity violation is raised.</exception>
    public static Evaluation ShouldHaveNoViolation(this Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (evaluation.Flags.Any(f => f.Severity == FlagSeverity.Violation))
        {
            Failure.Flags(evaluation, "have no violation");
        }

        return evaluation;
    }
}
