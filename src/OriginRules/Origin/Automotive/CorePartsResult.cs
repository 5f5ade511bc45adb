using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Whether every core part of a vehicle originates, with each way it was computed.</summary>
public sealed record CorePartsResult
{
    /// <summary>True when one way makes every part originate; false when none does; null when figures are missing that could.</summary>
    public required bool? AllOriginating { get; init; }

    /// <summary>The four ways: part by part and as one super-core, on all materials and on listed components.</summary>
    public required ImmutableArray<CorePartsWay> Ways { get; init; }
}
