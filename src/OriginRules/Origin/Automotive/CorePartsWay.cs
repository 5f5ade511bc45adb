using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>One way to compute the content of core parts.</summary>
public sealed record CorePartsWay
{
    /// <summary>partAllMaterials, partListedComponents, superCoreAllMaterials or superCoreListedComponents.</summary>
    public required string Way { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }

    /// <summary>True when every part reaches the percentage this way; null when a figure is missing.</summary>
    public required bool? Met { get; init; }

    /// <summary>The content of each part, or of the super-core alone.</summary>
    public required ImmutableArray<CorePartContent> Contents { get; init; }
}
