namespace OriginRules;

/// <summary>The formula a producer chooses for labor value content.</summary>
/// <remarks>19 CFR 182 App. A s. 18(6).</remarks>
public enum LaborValueContentFormula
{
    /// <summary>High-wage labor and materials over net cost.</summary>
    NetCost,

    /// <summary>Purchases of high-wage materials over all purchases of parts and materials, a year.</summary>
    AnnualPurchaseValue,
}
