using System.Collections.Immutable;

namespace OriginRules;

/// <summary>What the row of a good says about its foreign materials.</summary>
internal sealed record MarkingShift
{
    /// <summary>The row; null when none covers the good.</summary>
    public string? Row { get; init; }

    public required string Cite { get; init; }

    /// <summary>Holds when every given material satisfies the row.</summary>
    public required Test Outcome { get; init; }

    public ImmutableArray<MarkingShiftLine> Lines { get; init; } = [];

    public string Confidence { get; init; } = "high";

    /// <summary>Why the row cannot answer.</summary>
    public string? NeedsJudgment { get; init; }

    /// <summary>The alternatives that decided, in short words.</summary>
    public string? Alternative { get; init; }
}
