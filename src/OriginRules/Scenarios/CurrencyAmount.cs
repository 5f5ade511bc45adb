namespace OriginRules.Results;

/// <summary>An amount in a currency.</summary>
public sealed record CurrencyAmount
{
    /// <summary>The currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The amount.</summary>
    public required decimal Amount { get; init; }
}
