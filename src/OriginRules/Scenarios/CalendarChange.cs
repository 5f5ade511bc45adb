using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A scheduled day on which something about a good changes.</summary>
public sealed record CalendarChange
{
    /// <summary>The first day of the new state.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The evaluation of the state before.</summary>
    public required Evaluation Before { get; init; }

    /// <summary>The evaluation on the day.</summary>
    public required Evaluation After { get; init; }

    /// <summary>What differs: origin, chineseContent, certificate, flag, preference, a measure or a fee.</summary>
    public required ImmutableArray<TariffChange> Changes { get; init; }

    /// <summary>Total payable on the day less before; null when either is open.</summary>
    public decimal? PayableChange => After.Tariff.TotalPayable - Before.Tariff.TotalPayable;
}
