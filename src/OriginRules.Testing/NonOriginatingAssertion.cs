using OriginRules.Results;

namespace OriginRules.Testing;

/// <summary>Further checks on a good that does not originate.</summary>
public sealed class NonOriginatingAssertion
{
    internal NonOriginatingAssertion(Evaluation evaluation) => And = evaluation;

    /// <summary>The evaluation, for checks on content, duty and flags.</summary>
    public Evaluation And { get; }

    /// <summary>Checks that a line is among those that do not make the change of classification.</summary>
    /// <param name="path">The ids of the line and of those above it, joined by <c>/</c>.</param>
    /// <exception cref="OriginAssertionException">The line is not among them.</exception>
    public NonOriginatingAssertion BecauseOf(string path)
    {
        if (And.Origin.TariffShift?.Failing.Any(f => f.Path == path) != true)
        {
            Failure.Origin(And, $"not originate because of {path}");
        }

        return this;
    }

    /// <summary>Checks the step that decided.</summary>
    /// <param name="step">An article's id, <c>notAParty</c>, <c>noAgreement</c> or <c>notInForce</c>, as in <see cref="OriginDetermination.Step"/>.</param>
    /// <exception cref="OriginAssertionException">Another step decided.</exception>
    public NonOriginatingAssertion AtStep(string step)
    {
        if (And.Origin.Step != step)
        {
            Failure.Origin(And, $"not originate by step {step}, not {And.Origin.Step}");
        }

        return this;
    }
}
