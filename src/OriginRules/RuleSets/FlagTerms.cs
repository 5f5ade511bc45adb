namespace OriginRules.RuleSets;

/// <summary>How serious a rule set holds what one flag tells, and why.</summary>
public sealed record FlagTerms
{
    /// <summary>How serious it is when the facts are certain; an open question is at most a warning.</summary>
    public required FlagLevel Level { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }
}
