namespace OriginRules.RuleSets;

/// <summary>How serious a rule set holds what a flag tells.</summary>
public enum FlagLevel
{
    /// <summary>Not raised.</summary>
    Off,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>A person should look.</summary>
    Warning,

    /// <summary>A condition is broken; the preference is denied.</summary>
    Violation,
}
