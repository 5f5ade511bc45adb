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

    /// <summary>Whether more was done than separating a man-made mixture.</summary>
    public Ternary Distinct { get; init; }

    /// <summary>Whether it was produced in the territory by what confers origin, as the criteria ask that turn on production.</summary>
    public Ternary Produced { get; init; }

    /// <summary>Whether a process confers origin.</summary>
    public Ternary ByProcess { get; init; }

    /// <summary>Whether it originates by the criteria that ask neither for a change nor for a process.</summary>
    public Ternary WhateverIsProduced { get; init; }

    public OriginStatus Status => StatusOf(Answer.Value);

    /// <summary>What is missing for an answer, sorted.</summary>
    public ImmutableArray<MissingFact> Missing => Status == OriginStatus.Undetermined ? OriginResults.Sorted(Answer.Missing) : [];

    public OriginDetermination Determination => OriginResults.Of(this);

    public ImmutableArray<Flag> Flags => OriginFlags.Of(this);

    public static OriginStatus StatusOf(Ternary answer) => answer switch
    {
        Ternary.Yes => OriginStatus.Originating,
        Ternary.No => OriginStatus.NonOriginating,
        _ => OriginStatus.Undetermined,
    };

    /// <summary>A provision that was tested.</summary>
    public readonly record struct Step(string Article, Test Test, string Words, string? Criterion = null);
}
