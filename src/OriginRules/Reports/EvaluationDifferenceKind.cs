namespace OriginRules.Results;

/// <summary>Which of two results has an evaluation.</summary>
public enum EvaluationDifferenceKind
{
    /// <summary>Both.</summary>
    Changed,

    /// <summary>The second only.</summary>
    Added,

    /// <summary>The first only.</summary>
    Removed,
}
