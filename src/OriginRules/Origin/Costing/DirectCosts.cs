namespace OriginRules;

/// <summary>Costs that are traced to a good directly, in one currency.</summary>
/// <remarks>19 CFR 182 App. A Schedule 5 Appendices B and C.</remarks>
public sealed record DirectCosts
{
    /// <summary>Wages and benefits of those who work on the good.</summary>
    public decimal Labor { get; init; }

    /// <summary>What goes into the good, at its value.</summary>
    public decimal Material { get; init; }

    /// <summary>Direct overhead; only the direct cost ratio counts it.</summary>
    public decimal Overhead { get; init; }
}
