namespace OriginRules;

/// <summary>An alternative staging regime that the parties approved for the vehicle, or for the vehicle a part is original equipment of.</summary>
/// <remarks>19 CFR 182 App. A s. 19.</remarks>
public sealed record AlternativeStagingApproval
{
    /// <summary>True when the regime was approved for vehicles like the good.</summary>
    public bool? Approved { get; init; }

    /// <summary>The first day of the approved period, inclusive; null for the standard one.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the approved period, inclusive; null for the standard one.</summary>
    public DateOnly? To { get; init; }

    /// <summary>True when the approval exempts the producer from the purchases of steel and aluminum (s. 19(4)(c)).</summary>
    public bool? ExemptFromMetalPurchases { get; init; }
}
