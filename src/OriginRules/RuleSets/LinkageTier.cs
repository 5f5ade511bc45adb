namespace OriginRules.RuleSets;

/// <summary>What goods pay while the linked figure is in a band.</summary>
public sealed record LinkageTier
{
    /// <summary>The name by which settings, flags and explanations call the entry.</summary>
    public required string Id { get; init; }

    /// <summary>The upper bound of the figure, exclusive; null for the last tier.</summary>
    public decimal? Below { get; init; }

    /// <summary>What an originating good pays, percent of customs value.</summary>
    public required decimal OriginatingSurchargePercent { get; init; }

    /// <summary>What any other good pays, percent of customs value.</summary>
    public required decimal NonOriginatingSurchargePercent { get; init; }

    /// <summary>How much of a section 232 rate an originating good is relieved of, percent of the rate.</summary>
    public required decimal Section232ReliefPercent { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }
}
