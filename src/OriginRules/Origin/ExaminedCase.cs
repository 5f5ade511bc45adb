using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A case with everything that was tested, from which the determination and the explanation are made.</summary>
/// <remarks>Lent by <see cref="CaseStore"/> for one determination, as <see cref="Material"/> is.</remarks>
internal sealed class ExaminedCase
{
    public OriginCase Case { get; private set; } = null!;

    /// <summary>Whether the good originates.</summary>
    public Test Answer { get; private set; }

    /// <summary>The tests in the order they were made.</summary>
    public List<Step> Steps => Case.Work.Steps;

    /// <summary>True when a step before the criteria refused the good.</summary>
    public bool Refused { get; set; }

    /// <summary>True when the contents are reported though the good was refused.</summary>
    public bool RefusedWithContent { get; set; }

    public ProductRules.Outcome? ProductRule { get; set; }

    public UnassembledGoodsAndParts.Outcome? Unassembled { get; set; }

    public DeemedOriginatingGood? Deemed { get; set; }

    /// <summary>Whether more was done than separating a man-made mixture.</summary>
    public Ternary Distinct { get; set; }

    /// <summary>Whether it was produced in the territory by what confers origin, as the criteria ask that turn on production.</summary>
    public Ternary Produced { get; set; }

    /// <summary>Whether a process confers origin.</summary>
    public Ternary ByProcess { get; set; }

    /// <summary>Whether it originates by the criteria that ask neither for a change nor for a process.</summary>
    public Ternary WhateverIsProduced { get; set; }

    public OriginStatus Status => StatusOf(Answer.Value);

    /// <summary>What is missing for an answer, sorted.</summary>
    public ImmutableArray<MissingFact> Missing => Status == OriginStatus.Undetermined ? OriginResults.Sorted(Answer.Missing) : [];

    public OriginDetermination Determination => OriginResults.Of(this);

    public ImmutableArray<Flag> Flags => OriginFlags.Of(this);

    /// <summary>Makes the object stand for a case and its answer, of which no more is known.</summary>
    public void StandFor(OriginCase @case, Test answer)
    {
        Case = @case;
        Answer = answer;
        Refused = false;
        RefusedWithContent = false;
        ProductRule = null;
        Unassembled = null;
        Deemed = null;
        Distinct = default;
        Produced = default;
        ByProcess = default;
        WhateverIsProduced = default;
    }

    public static OriginStatus StatusOf(Ternary answer) => answer switch
    {
        Ternary.Yes => OriginStatus.Originating,
        Ternary.No => OriginStatus.NonOriginating,
        _ => OriginStatus.Undetermined,
    };

    /// <summary>A provision that was tested.</summary>
    public readonly record struct Step(string Article, Test Test, string Words, string? Criterion = null);
}
