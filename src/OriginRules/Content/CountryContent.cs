namespace OriginRules.Results;

/// <summary>The value that comes from one country, traced through every tier.</summary>
public sealed record CountryContent
{
    /// <summary>The country; null for value of unknown origin.</summary>
    public required Country? Country { get; init; }

    /// <summary>The value in the good's currency.</summary>
    public required decimal Value { get; init; }

    /// <summary>Of customs value, percent.</summary>
    public decimal? Percent { get; init; }
}
