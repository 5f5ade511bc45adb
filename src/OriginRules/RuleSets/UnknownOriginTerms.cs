namespace OriginRules.RuleSets;

/// <summary>When traced value of unknown origin needs a person.</summary>
public sealed record UnknownOriginTerms
{
    /// <summary>A share of customs value above this is a warning.</summary>
    public required decimal WarnAbovePercent { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }
}
