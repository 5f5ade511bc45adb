namespace OriginRules;

/// <summary>Costs that are traced to a good directly, in one currency.</summary>
/// <remarks>19 CFR 182 App. A Schedule 5 Appendices B and C.</remarks>
public sealed record DirectCosts
{
    /// <summary>Direct labor.</summary>
    public decimal Labor { get; init; }

    /// <summary>Direct material.</summary>
    public decimal Material { get; init; }

    /// <summary>Direct overhead; only the direct cost ratio counts it.</summary>
    public decimal Overhead { get; init; }
}
