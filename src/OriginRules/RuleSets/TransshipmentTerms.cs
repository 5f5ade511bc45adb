namespace OriginRules.RuleSets;

/// <summary>A duty in place of the surcharge, due when customs finds that a good was transshipped.</summary>
public sealed record TransshipmentTerms
{
    /// <summary>The parameter with the percentage of customs value.</summary>
    public required string PercentParameter { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
