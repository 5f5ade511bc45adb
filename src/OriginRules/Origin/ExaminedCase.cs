using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A case with everything that was tested, from which the determination and the explanation are made.</summary>
/// <remarks>Lasts no longer than the objects its store lent.</remarks>
internal sealed class ExaminedCase
{
    public required OriginCase Case { get; init; }

    /// <summary>Whether the good originates.</summary>
    public required Test Answer { get; init; }

    /// <summary>The tests in the order they were made.</summary>
    public required List<Step> Steps { get; init; }

    /// <summary>True when a step before the criteria refused the good.</summary>
    public bool Refused { get; init; }

    /// <summary>True when the contents are reported though the good was refused.</summary>
    public bool RefusedWithContent { get; init; }

    public ProductRules.Outcome? ProductRule { get; init; }

    public UnassembledGoodsAndParts.Outcome? Unassembled { get; init; }

    public DeemedOriginatingGood? Deemed { get; init; }

    public OriginStatus Status => Answer.Value switch
    {
        Ternary.Yes => OriginStatus.Originating,
        Ternary.No => OriginStatus.NonOriginating,
        _ => OriginStatus.Undetermined,
    };

    /// <summary>What is missing for an answer, sorted.</summary>
    public ImmutableArray<MissingFact> Missing => Status == OriginStatus.Undetermined ? OriginResults.Sorted(Answer.Missing) : [];

    public OriginDetermination Determination => OriginResults.Of(this);

    public ImmutableArray<Flag> Flags => OriginFlags.Of(this);

    /// <summary>A provision that was tested.</summary>
    public readonly record struct Step(string Article, Test Test, string Words, string? Criterion = null);
}
