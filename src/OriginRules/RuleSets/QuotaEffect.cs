namespace OriginRules.RuleSets;

/// <summary>What being inside or over a quota changes.</summary>
public enum QuotaEffect
{
    /// <summary>Over the quota, the general rate of column 1 is due.</summary>
    ColumnOneOverQuota,

    /// <summary>Inside the quota, antidumping and countervailing duties are suspended.</summary>
    AdcvdSuspendedInQuota,
}
