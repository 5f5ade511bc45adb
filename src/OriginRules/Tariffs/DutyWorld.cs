using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The whole computation under one set of assumptions about the open facts.</summary>
internal sealed record DutyWorld
{
    public required ImmutableArray<Assumption> Assumed { get; init; }

    public bool Prohibited { get; init; }

    public ImmutableArray<DutyLine> Lines { get; init; } = [];

    public ImmutableArray<FeeLine> Fees { get; init; } = [];

    public ImmutableArray<InapplicableMeasure> NotApplied { get; init; } = [];

    public decimal? TotalDuty => Prohibited ? null : Lines.Aggregate((decimal?)0, static (sum, line) => sum + line.Amount);

    public decimal? TotalFees => Prohibited ? null : Fees.Aggregate((decimal?)0, static (sum, fee) => sum + fee.Amount);

    /// <summary>Null when open upward or prohibited.</summary>
    public decimal? TotalPayable => TotalDuty + TotalFees;
}
