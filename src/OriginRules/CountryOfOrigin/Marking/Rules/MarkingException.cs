using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Materials that an alternative refuses when a fact holds; every member that is stated must be met.</summary>
internal sealed record MarkingException
{
    /// <summary>The materials; null for all.</summary>
    public CodeSelector? Materials { get; init; }

    /// <summary>The goods, by code; empty for all.</summary>
    public ImmutableArray<HsRange> To { get; init; } = [];

    /// <summary>The goods, by words.</summary>
    public ImmutableArray<string> ToUse { get; init; } = [];

    /// <summary>Words that free a good.</summary>
    public ImmutableArray<string> ToUseNoneOf { get; init; } = [];

    /// <summary>What the change results from; null when it does not matter.</summary>
    public MarkingCircumstance? When { get; init; }

    /// <summary>One of these processes was carried out.</summary>
    public ImmutableArray<string> Process { get; init; } = [];

    /// <summary>None of these was.</summary>
    public ImmutableArray<string> UnlessProcess { get; init; } = [];

    /// <summary>No other process than these was.</summary>
    public ImmutableArray<string> OnlyProcesses { get; init; } = [];

    /// <summary>A material like this is foreign.</summary>
    public ImmutableArray<CodeSelector> Foreign { get; init; } = [];

    /// <summary>True when the text leaves open whether the circumstance qualifies these materials or only those named after them.</summary>
    public bool Ambiguous { get; init; }
}
