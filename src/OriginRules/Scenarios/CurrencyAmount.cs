namespace OriginRules.Results;

/// <summary>Money, kept apart by ISO 4217 code because currencies are never added.</summary>
public sealed record CurrencyAmount
{
    /// <summary>The ISO 4217 code.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The sum, unrounded.</summary>
    public required decimal Amount { get; init; }
}
