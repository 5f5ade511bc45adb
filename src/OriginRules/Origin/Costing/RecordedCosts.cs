namespace OriginRules;

/// <summary>The costs on the books of a producer, of one good or of several, in one currency.</summary>
/// <remarks>19 CFR 182 App. A s. 1(3), 7(11). Total cost holds no profit and no tax on profit (s. 1(6)(c)).</remarks>
public sealed record RecordedCosts
{
    /// <summary>What the materials that originate are worth.</summary>
    public decimal OriginatingMaterials { get; init; }

    /// <summary>What the materials that do not originate are worth.</summary>
    public decimal NonOriginatingMaterials { get; init; }

    /// <summary>Product costs other than materials: direct labor and overhead.</summary>
    public decimal OtherProductCosts { get; init; }

    /// <summary>Period costs, with the excluded costs among them.</summary>
    public decimal PeriodCosts { get; init; }

    /// <summary>Costs that are neither product nor period costs.</summary>
    public decimal OtherCosts { get; init; }

    /// <summary>The part of the costs above that net cost leaves out: promotion, marketing and after-sales service, royalties, shipping and packing, non-allowable interest.</summary>
    public decimal ExcludedCosts { get; init; }

    /// <summary>Product, period and other costs.</summary>
    public decimal TotalCost => OriginatingMaterials + NonOriginatingMaterials + OtherProductCosts + PeriodCosts + OtherCosts;

    /// <summary>Total cost less excluded costs.</summary>
    public decimal NetCost => TotalCost - ExcludedCosts;
}
