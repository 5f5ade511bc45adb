namespace OriginRules;

/// <summary>Where a portion of value may come from. A portion that cannot be divided has several.</summary>
[Flags]
internal enum ContentSource
{
    /// <summary>A covered country.</summary>
    Covered = 1,

    /// <summary>A known country that is not covered.</summary>
    Other = 2,

    /// <summary>An unknown country.</summary>
    Unknown = 4,

    /// <summary>A country that is not covered, an entity whose owner is.</summary>
    OtherOwned = 8,

    /// <summary>An unknown country, an entity whose owner is covered.</summary>
    UnknownOwned = 16,

    /// <summary>A country that is not covered, an entity whose covered owner's share is not stated.</summary>
    OtherShareUnknown = 32,
}
