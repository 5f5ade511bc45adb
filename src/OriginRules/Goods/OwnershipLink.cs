namespace OriginRules;

/// <summary>One step from a supplier towards its ultimate parent: who holds how much of the entity before.</summary>
public sealed record OwnershipLink
{
    /// <summary>The name of the owner.</summary>
    public string? Name { get; init; }

    /// <summary>Where the owner is established; null when not stated.</summary>
    public Country? Country { get; init; }

    /// <summary>The owner's share in the entity before it, percent; the first link holds the supplier. Null when not stated.</summary>
    public decimal? SharePercent { get; init; }
}
