using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>One good under several rule sets.</summary>
public sealed record GoodComparison
{
    /// <summary>The id of the good.</summary>
    public required string FinishedGood { get; init; }

    /// <summary>The evaluations, in the order of the rule sets asked for.</summary>
    public required ImmutableArray<Evaluation> Evaluations { get; init; }

    /// <summary>Where each rule set after the first parts from the first; empty when none does.</summary>
    public required ImmutableArray<StepDifference> FirstDifference { get; init; }

    /// <summary>Compares evaluations of one good; the first is what the others are compared with.</summary>
    /// <param name="evaluations">At least one.</param>
    /// <param name="explain">Gives the explanation tree of an evaluation.</param>
    public static GoodComparison Of(ImmutableArray<Evaluation> evaluations, Func<Evaluation, ExplanationNode> explain)
    {
        Evaluation first = evaluations[0];
        return new()
        {
            FinishedGood = first.FinishedGood,
            Evaluations = evaluations,
            FirstDifference = [.. evaluations.Skip(1).Select(e => FirstDifferences.Find(first, e, explain)).OfType<StepDifference>()],
        };
    }
}
