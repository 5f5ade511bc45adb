using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What one code pays over a span of days, day by day it changes.</summary>
public sealed record TariffHistory
{
    /// <summary>The question, on the first day.</summary>
    public required TariffQuery Query { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The periods between changes, first to last.</summary>
    public required ImmutableArray<TariffHistoryPeriod> Periods { get; init; }

    /// <summary>What was paid under measures since found void.</summary>
    public ImmutableArray<VoidMeasureTotal> FoundVoid { get; init; } = [];

    /// <summary>What claims after importation return; null when the question claims a program or no claim returns anything.</summary>
    public PostImportationClaims? Claims { get; init; }
}
