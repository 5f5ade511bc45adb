namespace OriginRules;

/// <summary>The costs of producing the good, in the good's currency for its whole quantity.</summary>
/// <remarks>Net cost is total cost less the four excluded costs (19 CFR 182 App. A s. 7(11)).</remarks>
public sealed record ProductionCosts
{
    /// <summary>Product, period and other costs.</summary>
    public decimal? TotalCost { get; init; }

    /// <summary>Sales promotion, marketing and after-sales service; excluded from net cost.</summary>
    public decimal? SalesPromotionMarketingAfterSales { get; init; }

    /// <summary>Royalties; excluded from net cost.</summary>
    public decimal? Royalties { get; init; }

    /// <summary>Shipping and packing; excluded from net cost.</summary>
    public decimal? ShippingAndPacking { get; init; }

    /// <summary>Interest above the allowable rate; excluded from net cost.</summary>
    public decimal? NonAllowableInterest { get; init; }

    /// <summary>Any other excluded cost the user states.</summary>
    public decimal? OtherExcluded { get; init; }
}
