using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A good, or a line of its bill, in the trace of its value.</summary>
public sealed record ContentNode
{
    /// <summary>The line; empty for the good.</summary>
    public required string Path { get; init; }

    /// <summary>The id of the line or good.</summary>
    public required string Id { get; init; }

    /// <summary>What people call the line; no rule reads it.</summary>
    public string? Description { get; init; }

    /// <summary>0 for the good, 1 for what it is made from, and so on.</summary>
    public required int Tier { get; init; }

    /// <summary>The tariff code.</summary>
    public HsCode? Hts { get; init; }

    /// <summary>The value in the good's currency; null when not stated.</summary>
    public decimal? Value { get; init; }

    /// <summary>The value as percent of the good's customs value.</summary>
    public decimal? Percent { get; init; }

    /// <summary>What is left of the value after the lines inside: added by whoever made it. Null when it cannot be told.</summary>
    public decimal? OwnValue { get; init; }

    /// <summary>Where its own value comes from; null when unknown.</summary>
    public Country? Country { get; init; }

    /// <summary>True when its own value is of a country of the group.</summary>
    public bool IsCovered { get; init; }

    /// <summary>Whether an owner in a country of the group holds the threshold of who made it; null when shares leave it open.</summary>
    public bool? IsOwned { get; init; }

    /// <summary>The value of the group in it and in everything inside.</summary>
    public decimal CoveredValue { get; init; }

    /// <summary>What its origin rests on.</summary>
    public required ContentEvidence Evidence { get; init; }

    /// <summary>The codes of the flags that name it, sorted.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>What it is made from, in the order of the bill.</summary>
    public ImmutableArray<ContentNode> Children { get; init; } = [];
}
