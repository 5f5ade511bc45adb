namespace OriginRules;

/// <summary>International shipping inside or beside the transaction value.</summary>
public sealed record InternationalShipping
{
    /// <summary>True when the stated transaction value still includes it.</summary>
    public bool? IncludedInTransactionValue { get; init; }

    /// <summary>The amount, in the good's currency.</summary>
    public decimal? Amount { get; init; }
}
