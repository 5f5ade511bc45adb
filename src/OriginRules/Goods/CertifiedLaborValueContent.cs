namespace OriginRules;

/// <summary>The points of a labor value content certification.</summary>
/// <remarks>19 CFR 182 App. A s. 18(1), (2), (22).</remarks>
public sealed record CertifiedLaborValueContent
{
    /// <summary>The whole content, percent.</summary>
    public required decimal Percent { get; init; }

    /// <summary>Its part from high-wage materials and labor, in points.</summary>
    public required decimal HighWagePoints { get; init; }
}
