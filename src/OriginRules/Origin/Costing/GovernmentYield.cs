namespace OriginRules;

/// <summary>The yield of federal government debt of one maturity.</summary>
/// <param name="MaturityYears">The years until the debt falls due, fractions allowed.</param>
/// <param name="Percent">The yield, 0 to 100.</param>
public readonly record struct GovernmentYield(decimal MaturityYears, decimal Percent);
