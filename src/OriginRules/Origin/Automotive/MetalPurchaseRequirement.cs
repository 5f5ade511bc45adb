using System.Collections.Immutable;

namespace OriginRules;

/// <summary>What is asked of the purchases of one metal on a day.</summary>
/// <remarks>19 CFR 182 App. A s. 17(1), (5), Table S.</remarks>
public sealed record MetalPurchaseRequirement
{
    /// <summary>The least originating share by value, percent, inclusive.</summary>
    public required decimal LeastPercent { get; init; }

    /// <summary>The codes of Table S.</summary>
    public required ImmutableArray<HsRange> Codes { get; init; }

    /// <summary>True when steel counts only if it was made in the territory from melting to coating.</summary>
    public bool MadeInTerritory { get; init; }
}
