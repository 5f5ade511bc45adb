namespace OriginRules;

/// <summary>How far a stream of goods has been evaluated.</summary>
/// <param name="Goods">The goods that were evaluated.</param>
/// <param name="NotEvaluated">The goods that could not be evaluated, or not even read.</param>
public readonly record struct EvaluationProgress(long Goods, long NotEvaluated);
