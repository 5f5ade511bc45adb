using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>One parameter of one rule set over a range.</summary>
public sealed record SweepResult
{
    /// <summary>The id of the rule set the answer is under.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The totals at each value.</summary>
    public required ImmutableArray<SweepStep> Steps { get; init; }

    /// <summary>Where answers change, ascending.</summary>
    public required ImmutableArray<SweepBreakpoint> Breakpoints { get; init; }
}
