using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Days on which one code pays the same.</summary>
public sealed record TariffHistoryPeriod
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What is due, with the reasons of the first day.</summary>
    public required TariffTreatment Tariff { get; init; }

    /// <summary>What differs from the day before; empty for the first period.</summary>
    public ImmutableArray<TariffChange> Changes { get; init; } = [];

    /// <summary>What is due under measures since found void; null when open.</summary>
    public decimal? UnderVoidMeasures { get; init; }
}
