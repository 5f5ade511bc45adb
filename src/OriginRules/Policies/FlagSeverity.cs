namespace OriginRules.Policies;

/// <summary>How serious a flag is.</summary>
public enum FlagSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>A person should look.</summary>
    Warning,

    /// <summary>A condition of the rule set is broken; the preference is denied.</summary>
    Violation,
}
