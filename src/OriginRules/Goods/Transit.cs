using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The way of the good through countries that are not parties.</summary>
/// <remarks>19 CFR 182 App. A s. 10.</remarks>
public sealed record Transit
{
    /// <summary>The countries passed through.</summary>
    public ImmutableArray<Country>? Countries { get; init; }

    /// <summary>True when the good stayed under customs control.</summary>
    public bool? CustomsControl { get; init; }

    /// <summary>True when more was done than unloading, reloading, splitting, storing, labelling or preserving.</summary>
    public bool? FurtherProduction { get; init; }
}
