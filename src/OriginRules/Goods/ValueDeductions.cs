namespace OriginRules;

/// <summary>Amounts the law allows off the value of a non-originating material.</summary>
/// <remarks>19 CFR 182 App. A s. 8(2), (3).</remarks>
public sealed record ValueDeductions
{
    /// <summary>Inbound freight, insurance and packing.</summary>
    public decimal? Freight { get; init; }

    /// <summary>Duties and taxes paid in the region and not recoverable.</summary>
    public decimal? Duties { get; init; }

    /// <summary>Customs brokerage.</summary>
    public decimal? Brokerage { get; init; }

    /// <summary>Waste and spoilage, net of reusable scrap.</summary>
    public decimal? Waste { get; init; }
}
