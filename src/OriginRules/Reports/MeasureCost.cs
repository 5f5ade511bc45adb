namespace OriginRules.Results;

/// <summary>What one measure costs over all goods of one currency.</summary>
public sealed record MeasureCost
{
    /// <summary>The measure or fee.</summary>
    public required string Measure { get; init; }

    /// <summary>The ISO 4217 code of the amounts beside it; currencies are never added.</summary>
    public required string Currency { get; init; }

    /// <summary>The number of goods it has a line for.</summary>
    public required int Goods { get; init; }

    /// <summary>The sum of the certain amounts.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The number of goods whose amount is open.</summary>
    public required int OpenGoods { get; init; }

    /// <summary>The judgment that found it void; null while it stands.</summary>
    public FoundVoid? FoundVoid { get; init; }
}
