using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>How much content of covered countries a class of goods may hold, in percent of customs value.</summary>
public sealed record ContentCap
{
    /// <summary>The name by which settings, flags and explanations call the entry.</summary>
    public required string Id { get; init; }

    /// <summary>The goods, in the current US tariff; empty for every good.</summary>
    public ImmutableArray<HsRange> Codes { get; init; } = [];

    /// <summary>A share of this or more is a warning.</summary>
    public required decimal WarnPercent { get; init; }

    /// <summary>A share above this breaks the cap; the share itself is allowed.</summary>
    public required decimal ViolationPercent { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }

    /// <summary>True when the cap names the good.</summary>
    /// <param name="good">The classification in the current US tariff.</param>
    public bool AppliesTo(HsCode good) => Codes.IsEmpty || HsRanges.Contain(Codes, good);
}
