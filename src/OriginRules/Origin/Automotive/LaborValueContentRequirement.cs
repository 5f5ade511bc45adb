namespace OriginRules;

/// <summary>The labor value content asked for on a day, in percentage points.</summary>
/// <remarks>19 CFR 182 App. A s. 18(1), (2), (12), (13); s. 19(4)(d) for an approved alternative staging regime.</remarks>
public sealed record LaborValueContentRequirement
{
    /// <summary>The total, inclusive.</summary>
    public required decimal Percent { get; init; }

    /// <summary>At least so much of it from high-wage materials and labor.</summary>
    public required decimal LeastHighWagePoints { get; init; }

    /// <summary>At most so much credit for technology.</summary>
    public required decimal MostTechnologyPoints { get; init; }

    /// <summary>The credit for a high-wage assembly plant.</summary>
    public required decimal AssemblyPoints { get; init; }
}
