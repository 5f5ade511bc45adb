using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>A determination with everything it rests on: what the explanation is rendered from.</summary>
internal sealed record OriginExamination
{
    public required OriginCase Case { get; init; }

    public required OriginDetermination Determination { get; init; }

    /// <summary>The tests in the order they were made; empty when an earlier step decided.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];

    public ProductRules.Outcome? ProductRule { get; init; }

    public UnassembledGoodsAndParts.Outcome? Unassembled { get; init; }

    public ImmutableArray<Flag> Flags { get; init; } = [];

    /// <summary>A provision that was tested.</summary>
    public sealed record Step(string Article, Test Test, string Words, string? Criterion = null);
}
