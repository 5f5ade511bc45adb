namespace OriginRules.RuleSets;

/// <summary>The days a rule, a value or a measure is in force.</summary>
public sealed record EffectivePeriod
{
    /// <summary>First day in force, inclusive; null when open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day no longer in force, exclusive; null when open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>True when <paramref name="day"/> is in force.</summary>
    /// <param name="day">The day asked about; both ends of the period count.</param>
    public bool Contains(DateOnly day) => (From is not { } from || day >= from) && (To is not { } to || day < to);
}
