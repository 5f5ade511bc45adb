namespace OriginRules.RuleSets;

/// <summary>How value added by an entity whose owner is established in a covered country counts.</summary>
public sealed record OwnershipTerms
{
    /// <summary>The parameter with the owner's least share in percent, inclusive.</summary>
    public required string ThresholdParameter { get; init; }

    /// <summary>The parameter that says whether owned value counts towards the caps.</summary>
    public required string CountsParameter { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
