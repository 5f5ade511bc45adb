using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>The bounds of what a good pays when a fact is missing.</summary>
public sealed record DutyRange
{
    private readonly ImmutableArray<RangeDependency> _dependsOn;

    /// <summary>Least total payable; null when it cannot be computed.</summary>
    public required decimal? Lower { get; init; }

    /// <summary>Greatest total payable; null when it cannot be computed.</summary>
    public required decimal? Upper { get; init; }

    /// <summary>The facts that would close the range; worded when first asked for.</summary>
    public ImmutableArray<RangeDependency> DependsOn
    {
        get => !_dependsOn.IsDefault ? _dependsOn : Breakdown?.Written.DependsOn ?? [];
        init => _dependsOn = value;
    }

    /// <summary>Where the facts come from when they are not given.</summary>
    internal DutyBreakdown? Breakdown { get; init; }
}
