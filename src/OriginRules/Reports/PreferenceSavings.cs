namespace OriginRules.Results;

/// <summary>What the preference is worth against no claim, over all goods of one currency.</summary>
public sealed record PreferenceSavings
{
    /// <summary>The ISO 4217 code of the amounts beside it; currencies are never added.</summary>
    public required string Currency { get; init; }

    /// <summary>The number of goods it is granted to.</summary>
    public required int Goods { get; init; }

    /// <summary>What these goods save, duty and fees, where both totals are known.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The number of goods whose savings are open.</summary>
    public required int OpenGoods { get; init; }
}
