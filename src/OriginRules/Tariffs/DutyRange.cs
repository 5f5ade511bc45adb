using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>The bounds of what a good pays when a fact is missing.</summary>
public sealed record DutyRange
{
    /// <summary>Least total payable; null when it cannot be computed.</summary>
    public required decimal? Lower { get; init; }

    /// <summary>Greatest total payable; null when it cannot be computed.</summary>
    public required decimal? Upper { get; init; }

    /// <summary>The facts that would close the range.</summary>
    public ImmutableArray<RangeDependency> DependsOn { get; init; } = [];
}
