namespace OriginRules;

/// <summary>Where steel was made.</summary>
public sealed record SteelOrigin
{
    /// <summary>Where it was melted and poured.</summary>
    public Country? MeltedAndPoured { get; init; }
}
