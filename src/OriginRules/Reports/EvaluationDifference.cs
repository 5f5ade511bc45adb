using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What distinguishes the evaluation of one good under one rule set in two results.</summary>
public sealed record EvaluationDifference
{
    /// <summary>The id of the good in both documents.</summary>
    public required string FinishedGood { get; init; }

    /// <summary>The id of the rule set the answer is under.</summary>
    public required string RuleSet { get; init; }

    /// <summary>Whether both results have the evaluation.</summary>
    public required EvaluationDifferenceKind Kind { get; init; }

    /// <summary>The answers that moved; empty when only what they were made from did.</summary>
    public ImmutableArray<ResultMovement> Moved { get; init; } = [];

    /// <summary>What the answers were made from and is not the same: engine, input, date, scenario, rule set, rule, tariff data, rate, measure.</summary>
    public ImmutableArray<ResultMovement> Why { get; init; } = [];
}
