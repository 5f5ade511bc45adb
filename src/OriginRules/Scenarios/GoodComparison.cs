using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>One good under several rule sets.</summary>
public sealed record GoodComparison
{
    /// <summary>The id of the good.</summary>
    public required string FinishedGood { get; init; }

    /// <summary>The evaluations, in the order of the rule sets asked for.</summary>
    public required ImmutableArray<Evaluation> Evaluations { get; init; }

    /// <summary>Where the rule sets of each pair part, in the order of the rule sets; a pair that agrees is left out.</summary>
    public required ImmutableArray<StepDifference> FirstDifference { get; init; }

    /// <summary>The tests that the good passes or fails by at most three percentage points.</summary>
    public ImmutableArray<NearThreshold> NearThresholds { get; init; } = [];

    /// <summary>Compares evaluations of one good, each with every one after it.</summary>
    /// <param name="evaluations">At least one.</param>
    /// <param name="explain">Gives the explanation tree of an evaluation.</param>
    public static GoodComparison Of(ImmutableArray<Evaluation> evaluations, Func<Evaluation, ExplanationNode> explain)
    {
        IEnumerable<StepDifference?> differences = evaluations.SelectMany((first, i) => evaluations.Skip(i + 1).Select(second => FirstDifferences.Find(first, second, explain)));
        return new()
        {
            FinishedGood = evaluations[0].FinishedGood,
            Evaluations = evaluations,
            FirstDifference = [.. differences.OfType<StepDifference>()],
            NearThresholds = [.. evaluations.SelectMany(Results.NearThresholds.Of)],
        };
    }
}
