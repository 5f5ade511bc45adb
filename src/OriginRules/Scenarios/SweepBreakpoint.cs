using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A value of a parameter at which the answer for a good changes.</summary>
public sealed record SweepBreakpoint
{
    /// <summary>The id of the rule set the answer is under.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The value, exactly; null when it has more than twelve decimals and only lies between the bounds.</summary>
    public decimal? At { get; init; }

    /// <summary>True when the new answer holds at the value itself, false when it holds above it only; null without an exact value.</summary>
    public bool? FromThere { get; init; }

    /// <summary>The greatest value known to have the answer before.</summary>
    public required decimal Above { get; init; }

    /// <summary>The least value known to have the answer after.</summary>
    public required decimal UpTo { get; init; }

    /// <summary>The goods that change, with their answers before and after.</summary>
    public required ImmutableArray<SweepChange> Goods { get; init; }
}
