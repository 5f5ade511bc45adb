namespace OriginRules.RuleSets;

/// <summary>Terms.</summary>
public sealed record PreferenceTerms
{
    /// <summary>No terms.</summary>
    public static PreferenceTerms None { get; } = new();
}
