using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A section or chapter note printed among the rows that confers or denies origin whatever the row says.</summary>
internal sealed record MarkingNote
{
    public required string Id { get; init; }

    public required ImmutableArray<HsRange> For { get; init; }

    public ImmutableArray<HsRange> Except { get; init; } = [];

    public required MarkingNoteEffect Effect { get; init; }

    /// <summary>Processes that bring the note into play.</summary>
    public ImmutableArray<string> Processes { get; init; } = [];

    /// <summary>Processes that keep it out.</summary>
    public ImmutableArray<string> UnlessProcesses { get; init; } = [];

    /// <summary>Words of the good that bring the note into play.</summary>
    public ImmutableArray<string> Use { get; init; } = [];

    /// <summary>The materials whose origin the good keeps.</summary>
    public ImmutableArray<HsRange> Materials { get; init; } = [];

    public required string Cite { get; init; }
}
