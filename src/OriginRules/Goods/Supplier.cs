using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Who supplied a material and who owns the supplier.</summary>
public sealed record Supplier
{
    /// <summary>The company, as watchlists and requests for information call it.</summary>
    public string? Name { get; init; }

    /// <summary>Where it is established.</summary>
    public Country? Country { get; init; }

    /// <summary>Where its ultimate parent is established.</summary>
    public Country? UltimateParentCountry { get; init; }

    /// <summary>The ultimate parent's share, percent.</summary>
    public decimal? ParentSharePercent { get; init; }

    /// <summary>The owners from the supplier upwards; an owner's indirect share is the product of the shares up to it. Null when not stated.</summary>
    public ImmutableArray<OwnershipLink>? OwnershipChain { get; init; }
}
