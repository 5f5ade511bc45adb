using OriginRules.Results;

namespace OriginRules.Testing;

/// <summary>Further checks on a good whose origin facts are missing for.</summary>
public sealed class UndeterminedAssertion
{
    internal UndeterminedAssertion(Evaluation evaluation) => And = evaluation;

    /// <summary>The evaluation, for checks on content, duty and flags.</summary>
    public Evaluation And { get; }

    /// <summary>Checks that a fact is named among those that would settle the answer.</summary>
    /// <param name="fact">Its name in the bill, such as <c>originating</c> or <c>netCost</c>.</param>
    /// <param name="path">The line that lacks it, empty for the good itself; null for any.</param>
    /// <exception cref="OriginAssertionException">The fact is not named there.</exception>
    public UndeterminedAssertion MissingFact(string fact, string? path = null)
    {
        if (!And.Origin.Missing.Any(m => m.Fact == fact && (path is null || m.Path == path)))
        {
            Failure.Origin(And, $"be undetermined for want of {(string.IsNullOrEmpty(path) ? fact : $"{path}.{fact}")}");
        }

        return this;
    }
}
