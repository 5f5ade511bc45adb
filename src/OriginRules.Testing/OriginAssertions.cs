using OriginRules.Results;

namespace OriginRules.Testing;

/// <summary>Checks on whether a good originates. A check that does not hold throws <see cref="OriginAssertionException"/> with the determination step by step.</summary>
public static class OriginAssertions
{
    /// <summary>Checks that the good originates; undetermined is not enough.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="ruleSet">The rule set the answer must come from; an evaluation under any other fails. Null takes the evaluation's own.</param>
    /// <returns>Further checks on how it originates.</returns>
    /// <exception cref="OriginAssertionException">The good does not originate, or the evaluation is under another rule set.</exception>
    public static OriginatingAssertion ShouldOriginate(this Evaluation evaluation, string? ruleSet = null)
    {
        Status(evaluation, ruleSet, OriginStatus.Originating, "originate");
        return new OriginatingAssertion(evaluation);
    }

    /// <summary>Checks that the good does not originate; undetermined is not enough.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="ruleSet">The rule set the answer must come from; null takes the evaluation's own.</param>
    /// <returns>Further checks on why it does not.</returns>
    /// <exception cref="OriginAssertionException">The good originates or is undetermined, or the evaluation is under another rule set.</exception>
    public static NonOriginatingAssertion ShouldNotOriginate(this Evaluation evaluation, string? ruleSet = null)
    {
        Status(evaluation, ruleSet, OriginStatus.NonOriginating, "not originate");
        return new NonOriginatingAssertion(evaluation);
    }

    /// <summary>Checks that facts are missing which would decide the origin.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="ruleSet">The rule set the answer must come from; null takes the evaluation's own.</param>
    /// <returns>Further checks on what is missing.</returns>
    /// <exception cref="OriginAssertionException">The origin is determined, or the evaluation is under another rule set.</exception>
    public static UndeterminedAssertion ShouldBeUndetermined(this Evaluation evaluation, string? ruleSet = null)
    {
        Status(evaluation, ruleSet, OriginStatus.Undetermined, "be undetermined");
        return new UndeterminedAssertion(evaluation);
    }

    /// <summary>The one evaluation under a rule set, of several for the same good.</summary>
    /// <param name="evaluations">The evaluations of one good.</param>
    /// <param name="ruleSet">The id of the rule set.</param>
    /// <exception cref="OriginAssertionException">None is under the rule set, or more than one.</exception>
    public static Evaluation Under(this IEnumerable<Evaluation> evaluations, string ruleSet)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        Evaluation[] all = [.. evaluations];
        Evaluation[] found = [.. all.Where(e => e.RuleSet.Id == ruleSet)];
        return found.Length == 1
            ? found[0]
            : throw new OriginAssertionException($"Expected one evaluation under '{ruleSet}'.\nFound: {found.Length}, among {string.Join(", ", all.Select(e => $"{e.FinishedGood} under {e.RuleSet.Id}"))}");
    }

    private static void Status(Evaluation evaluation, string? ruleSet, OriginStatus expected, string words)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        string under = $"{words} under {ruleSet ?? evaluation.RuleSet.Id}";
        if (ruleSet is not null && evaluation.RuleSet.Id != ruleSet)
        {
            Failure.Throw(evaluation, under, $"an evaluation under {evaluation.RuleSet.Id}; evaluate the good under {ruleSet}", []);
        }

        if (evaluation.Origin.Status != expected)
        {
            Failure.Origin(evaluation, under);
        }
    }
}
