using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>A step of a marking hierarchy: whether it decides, for which countries, and what keeps it open.</summary>
internal readonly struct MarkingStep
{
    private readonly string? _cite;
    private readonly string? _confidence;
    private readonly ImmutableArray<Country> _countries;
    private readonly ImmutableArray<MarkingShiftLine> _lines;
    private readonly ImmutableArray<ExplanationInput> _inputs;
    private readonly ImmutableArray<MissingFact> _notClaimed;

    /// <summary>The provision, as <c>102.11(b)(1)</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The source; the provision alone unless another is given.</summary>
    public string Cite
    {
        get => _cite ?? $"19 CFR {Rule}{(RowCite is null ? "" : $"; {RowCite}")}{(Tolerated ? "; 19 CFR 102.13" : "")}";
        init => _cite = value;
    }

    /// <summary>The source of the row that was asked; null for none.</summary>
    public string? RowCite { get; init; }

    /// <summary>True when the tolerance of 102.13 decided.</summary>
    public bool Tolerated { get; init; }

    /// <summary>The word for what the answer rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>Yes: it decides. No: it does not, the next is asked. Unknown: facts are missing.</summary>
    public required Test Test { get; init; }

    public required StepWords Words { get; init; }

    /// <summary>The countries it gives, or those it could give.</summary>
    public ImmutableArray<Country> Countries
    {
        get => _countries.IsDefault ? [] : _countries;
        init => _countries = value;
    }

    /// <summary>What is seen line by line; only for an explanation.</summary>
    public ImmutableArray<MarkingShiftLine> Lines
    {
        get => _lines.IsDefault ? [] : _lines;
        init => _lines = value;
    }

    /// <summary>The figures it rests on; only for an explanation.</summary>
    public ImmutableArray<ExplanationInput> Inputs
    {
        get => _inputs.IsDefault ? [] : _inputs;
        init => _inputs = value;
    }

    /// <summary>Figures that were not stated and that this step reads as not claimed.</summary>
    public ImmutableArray<MissingFact> NotClaimed
    {
        get => _notClaimed.IsDefault ? [] : _notClaimed;
        init => _notClaimed = value;
    }

    public string Confidence
    {
        get => _confidence ?? "high";
        init => _confidence = value;
    }

    /// <summary>The same with its words put together.</summary>
    public MarkingStep InWords() => this with { Words = Words.ToString() };
}
