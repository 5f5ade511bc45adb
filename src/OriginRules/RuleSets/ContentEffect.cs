namespace OriginRules.RuleSets;

/// <summary>What a broken content condition does.</summary>
public enum ContentEffect
{
    /// <summary>A person is told; nothing else changes.</summary>
    Inform,

    /// <summary>The preference is denied.</summary>
    DenyPreference,
}
