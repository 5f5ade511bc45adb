namespace OriginRules.RuleSets;

/// <summary>Terms.</summary>
public sealed record ChinaContentTerms
{
    /// <summary>No terms.</summary>
    public static ChinaContentTerms None { get; } = new();
}
