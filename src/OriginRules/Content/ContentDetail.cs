namespace OriginRules;

/// <summary>How much a walk over a good keeps.</summary>
internal enum ContentDetail
{
    /// <summary>The sums alone.</summary>
    Sums,

    /// <summary>The components beside the sums.</summary>
    Components,

    /// <summary>The components, the countries and what is open beside the sums.</summary>
    Listing,
}
