using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Goods that enter under a quota of an agreement.</summary>
public sealed record AgreementQuota
{
    /// <summary>The name by which a good claims it and a flag calls it.</summary>
    public required string Id { get; init; }

    /// <summary>The goods, in the current US tariff.</summary>
    public required ImmutableArray<HsRange> Codes { get; init; }

    /// <summary>The days of the year it is open; null for the whole year.</summary>
    public SeasonalWindow? Window { get; init; }

    /// <summary>What being inside or over it changes.</summary>
    public required QuotaEffect Effect { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }

    /// <summary>True when the quota governs a good entered on a day.</summary>
    /// <param name="good">The classification in the current US tariff.</param>
    /// <param name="day">The day of entry.</param>
    public bool Governs(HsCode good, DateOnly day) => HsRanges.Contain(Codes, good) && (Window is null || Window.Contains(day));
}
