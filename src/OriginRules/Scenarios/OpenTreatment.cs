using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What a good pays while it cannot be told which of two terms of an agreement apply: the range over both.</summary>
internal static class OpenTreatment
{
    private const int Both = 2;

    /// <param name="kept">The treatment if the conditions are kept.</param>
    /// <param name="broken">The treatment if one is broken.</param>
    /// <param name="facts">The facts that would tell; their lower value is the one that keeps the conditions.</param>
    public static TariffTreatment Of(TariffTreatment kept, TariffTreatment broken, ImmutableArray<RangeDependency> facts)
    {
        (decimal? Lower, decimal? Upper) low = Bounds(kept);
        (decimal? Lower, decimal? Upper) high = Bounds(broken);
        if (low == high)
        {
            return kept;
        }

        bool turned = high.Lower < low.Lower;
        var lines = new MergedLines(Both);
        lines.Add(kept.Lines);
        lines.Add(broken.Lines);
        return new TariffTreatment
        {
            Preference = kept.Preference,
            ImportProhibited = false,
            Lines = lines.ToImmutable(),
            Fees = [.. kept.Fees.Select(fee => Fee(fee, broken.Fees))],
            Range = new DutyRange
            {
                Lower = Least(low.Lower, high.Lower),
                Upper = low.Upper is { } a && high.Upper is { } b ? Math.Max(a, b) : null,
                DependsOn = Dependencies(turned ? [.. facts.Select(Turned)] : facts, kept, broken),
            },
            NotApplied = [.. kept.NotApplied.Concat(broken.NotApplied).Distinct()],
        };
    }

    private static (decimal? Lower, decimal? Upper) Bounds(TariffTreatment treatment) =>
        treatment.TotalPayable is { } payable ? (payable, payable) : (treatment.Range?.Lower, treatment.Range?.Upper);

    private static decimal? Least(decimal? left, decimal? right) => left < right || right is null ? left : right;

    private static FeeLine Fee(FeeLine fee, ImmutableArray<FeeLine> others) =>
        others.FirstOrDefault(f => f.Fee == fee.Fee) is { } other && other.Amount != fee.Amount ? fee with { Amount = null, Why = "differs with the terms of the agreement that apply" } : fee;

    private static RangeDependency Turned(RangeDependency fact) => fact with { LowerIf = fact.UpperIf, UpperIf = fact.LowerIf };

    private static ImmutableArray<RangeDependency> Dependencies(ImmutableArray<RangeDependency> facts, TariffTreatment kept, TariffTreatment broken) =>
    [
        .. facts.Concat(kept.Range?.DependsOn ?? []).Concat(broken.Range?.DependsOn ?? [])
            .DistinctBy(f => f.Fact, StringComparer.Ordinal)
            .OrderBy(f => f.Fact, StringComparer.Ordinal),
    ];
}
