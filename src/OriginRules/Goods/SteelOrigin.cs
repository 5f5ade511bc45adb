namespace OriginRules;

/// <summary>Where steel was made.</summary>
public sealed record SteelOrigin
{
    /// <summary>The country of the melt in which raw steel was first made and poured; null when unknown.</summary>
    public Country? MeltedAndPoured { get; init; }
}
