namespace OriginRules.RuleSets;

/// <summary>When traced value of unknown origin needs a person.</summary>
public sealed record UnknownOriginTerms
{
    /// <summary>A share of customs value above this is a warning.</summary>
    public required decimal WarnAbovePercent { get; init; }

    /// <summary>The parameter with the share of such value that counts towards the caps and the levy, percent; null for none of it.</summary>
    public string? PresumedPercentParameter { get; init; }

    /// <summary>The country in the answer that requests to suppliers are ranked by; null for where the good is produced.</summary>
    public Country? AnswerCountry { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }
}
