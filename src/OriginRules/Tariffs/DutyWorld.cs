using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The whole computation under one set of assumptions about the open facts.</summary>
internal sealed record DutyWorld
{
    public required ImmutableArray<Assumption> Assumed { get; init; }

    public required DutyTotals Totals { get; init; }

    public bool Prohibited => Totals.Prohibited;

    /// <summary>Null when open upward or prohibited.</summary>
    public decimal? TotalPayable => Totals.Payable;

    public ImmutableArray<DutyLine> Lines { get; init; } = [];

    public ImmutableArray<FeeLine> Fees { get; init; } = [];

    public ImmutableArray<InapplicableMeasure> NotApplied { get; init; } = [];
}
