using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>A determination with the question it answers, from which the explanation is worked out when somebody asks.</summary>
internal sealed record OriginExamination
{
    public required OriginQuestion Question { get; init; }

    public required OriginDetermination Determination { get; init; }

    public ImmutableArray<Flag> Flags { get; init; } = [];
}
