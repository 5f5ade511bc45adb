namespace OriginRules.Results;

/// <summary>What losing a preference comes to in one currency.</summary>
public sealed record PreferenceLossAmounts
{
    /// <summary>The ISO 4217 code of the amounts beside it; currencies are never added.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The customs value of the goods.</summary>
    public decimal Value { get; init; }

    /// <summary>The customs value of those that lose the preference.</summary>
    public decimal ValueLosing { get; init; }

    /// <summary>Their share of the value, in percent; null without value.</summary>
    public decimal? PercentLosing => Exact.Percent(ValueLosing, Value);

    /// <summary>The duty under the agreement in force, of the goods whose duty is known under both.</summary>
    public decimal DutyBefore { get; init; }

    /// <summary>Their duty under the other agreement.</summary>
    public decimal DutyAfter { get; init; }

    /// <summary>By how much their duty changes.</summary>
    public decimal DutyChange => DutyAfter - DutyBefore;
}
