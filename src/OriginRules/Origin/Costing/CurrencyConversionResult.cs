namespace OriginRules;

/// <summary>Gains and losses on the conversion of currencies.</summary>
/// <remarks>19 CFR 182 App. A s. 1(6)(d), 7(12): those related to production change total cost, none changes the value of a material.</remarks>
public sealed record CurrencyConversionResult
{
    /// <summary>Gains related to the production of the good.</summary>
    public decimal RelatedGain { get; init; }

    /// <summary>Losses related to the production of the good.</summary>
    public decimal RelatedLoss { get; init; }

    /// <summary>The total cost of the good after the related gains and losses.</summary>
    /// <param name="totalCostBefore">The total cost before any of them.</param>
    public decimal TotalCost(decimal totalCostBefore) => totalCostBefore - RelatedGain + RelatedLoss;
}
