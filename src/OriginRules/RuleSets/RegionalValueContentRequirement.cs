namespace OriginRules.RuleSets;

/// <summary>The least regional value content by method; a method without a figure is not allowed.</summary>
public sealed record RegionalValueContentRequirement
{
    /// <summary>Percent by the transaction value method.</summary>
    public decimal? TransactionValue { get; init; }

    /// <summary>Percent by the net cost method.</summary>
    public decimal? NetCost { get; init; }
}
