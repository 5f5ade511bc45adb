using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Parts whose regional value content depends on the vehicle they are original equipment for.</summary>
public sealed record AutomotivePartTerms
{
    /// <summary>The tables, in the order they are tried.</summary>
    public ImmutableArray<AutomotivePartTable> Tables { get; init; } = [];

    /// <summary>The words of a good that say which vehicle it is, or is for.</summary>
    public ImmutableArray<AutomotiveWord> Words { get; init; } = [];

    /// <summary>Words that state a part for production of a vehicle, without saying of which class.</summary>
    public ImmutableArray<string> OriginalEquipment { get; init; } = [];

    /// <summary>Words that state a part for repair or replacement: no table applies to it.</summary>
    public ImmutableArray<string> Aftermarket { get; init; } = [];
}
