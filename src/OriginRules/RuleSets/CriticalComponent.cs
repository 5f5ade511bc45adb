using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A component that may not come from a covered country, whatever its value.</summary>
public sealed record CriticalComponent
{
    /// <summary>The name by which settings, flags and explanations call the entry.</summary>
    public required string Id { get; init; }

    /// <summary>The component, in the current US tariff.</summary>
    public required ImmutableArray<HsRange> Codes { get; init; }

    /// <summary>The component carries one of these words; empty when its code is enough.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The goods it is critical in; empty for every good.</summary>
    public ImmutableArray<HsRange> Goods { get; init; } = [];

    /// <summary>The good carries one of these words; empty when its code is enough.</summary>
    public ImmutableArray<string> GoodsUse { get; init; } = [];

    /// <summary>False when the entry is kept for reference and not tested.</summary>
    public required bool Enabled { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }
}
