using System.Collections.Immutable;
using OriginRules.Results;

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

    /// <summary>True when no fact and no judgment is open, of the good or of any line.</summary>
    public bool IsSettled
    {
        get
        {
            bool settled = NeedsJudgment is null && Outcome.Value != Ternary.Unknown;
            for (int i = 0; settled && i < Lines.Length; i++)
            {
                settled = Lines[i].Outcome.Value != Ternary.Unknown;
            }

            return settled;
        }
    }

    /// <summary>Why the row cannot answer.</summary>
    public string? NeedsJudgment { get; init; }

    /// <summary>The alternatives that decided, in the order of the row.</summary>
    public ImmutableArray<MarkingAlternative> Used { get; init; } = [];

    /// <summary>The note that decided; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>What decided, in short words; null for nothing.</summary>
    public string? Alternative => Used.IsEmpty ? Note : string.Join("; ", Used.Select(AlternativeWords.Of));
}
