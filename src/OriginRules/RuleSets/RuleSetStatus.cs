namespace OriginRules.RuleSets;

/// <summary>What kind of law a rule set states.</summary>
public enum RuleSetStatus
{
    /// <summary>Law in force.</summary>
    InForce,

    /// <summary>Law no longer in force.</summary>
    Expired,

    /// <summary>An agreement that does not exist.</summary>
    Hypothetical,

    /// <summary>No agreement at all.</summary>
    Baseline,
}
