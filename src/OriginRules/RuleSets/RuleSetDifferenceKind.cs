namespace OriginRules.RuleSets;

/// <summary>What distinguishes two rule sets at a place.</summary>
public enum RuleSetDifferenceKind
{
    /// <summary>Both state something, and not the same.</summary>
    Changed,

    /// <summary>Only the second states something.</summary>
    Added,

    /// <summary>Only the first states something.</summary>
    Removed,

    /// <summary>The items of a list stand in another order; the values are their names.</summary>
    Reordered,
}
