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

    public decimal? TotalDuty => Prohibited ? null : Sum(Lines);

    public decimal? TotalFees => Prohibited ? null : Sum(Fees);

    /// <summary>Null when open upward or prohibited.</summary>
    public decimal? TotalPayable => TotalDuty + TotalFees;

    private static decimal? Sum(ImmutableArray<DutyLine> lines)
    {
        decimal? sum = 0;
        foreach (DutyLine line in lines)
        {
            sum += line.Amount;
        }

        return sum;
    }

    private static decimal? Sum(ImmutableArray<FeeLine> fees)
    {
        decimal? sum = 0;
        foreach (FeeLine fee in fees)
        {
            sum += fee.Amount;
        }

        return sum;
    }
}
