namespace OriginRules;

/// <summary>How serious a finding in the input is.</summary>
public enum FindingSeverity
{
    /// <summary>The good is listed and not evaluated.</summary>
    Error,

    /// <summary>Facts contradict each other; the good is evaluated.</summary>
    Warning,

    /// <summary>A legal unknown, a default or an unknown word.</summary>
    Info,
}
