using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>A step of a marking hierarchy: whether it decides, for which countries, and what keeps it open.</summary>
internal sealed record MarkingStep
{
    /// <summary>The provision, as <c>102.11(b)(1)</c>.</summary>
    public required string Rule { get; init; }

    public required string Cite { get; init; }

    /// <summary>The word for what the answer rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>Yes: it decides. No: it does not, the next is asked. Unknown: facts are missing.</summary>
    public required Test Test { get; init; }

    public required string Words { get; init; }

    /// <summary>The countries it gives, or those it could give.</summary>
    public ImmutableArray<Country> Countries { get; init; } = [];

    /// <summary>What is seen line by line.</summary>
    public ImmutableArray<MarkingShiftLine> Lines { get; init; } = [];

    public ImmutableArray<ExplanationInput> Inputs { get; init; } = [];

    /// <summary>Figures that were not stated and that this step reads as not claimed.</summary>
    public ImmutableArray<MissingFact> NotClaimed { get; init; } = [];

    public string Confidence { get; init; } = "high";
}
