using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What changes for one good on scheduled days, taken by itself: the fee of an entry it shares is not in it.</summary>
public sealed record GoodCalendar
{
    /// <summary>The evaluation on the first day.</summary>
    public required Evaluation Start { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The changes, first to last; empty when nothing changes.</summary>
    public required ImmutableArray<CalendarChange> Changes { get; init; }
}
