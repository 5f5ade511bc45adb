namespace OriginRules;

/// <summary>Overhead that falls on one good, unrounded.</summary>
/// <remarks>19 CFR 182 App. A Schedule 5. Excluded costs within the overhead come off in the same ratio (s. 7(11)(b)).</remarks>
public static class OverheadAllocation
{
    /// <summary>By a base such as hours, units, sales or floor space (Appendix A).</summary>
    /// <param name="overhead">The overhead of all the goods.</param>
    /// <param name="share">The base of the good in the base of all the goods.</param>
    /// <param name="excluded">The excluded costs within the overhead.</param>
    public static decimal ByCostRatio(decimal overhead, CostShare share, decimal excluded = 0) => share.Of(overhead - excluded);

    /// <summary>By direct labor and direct material (Appendix B).</summary>
    /// <param name="overhead">The overhead of all the goods.</param>
    /// <param name="good">The direct costs of the good.</param>
    /// <param name="allGoods">The direct costs of all the goods.</param>
    /// <param name="excluded">The excluded costs within the overhead.</param>
    public static decimal ByDirectLaborAndMaterial(decimal overhead, DirectCosts good, DirectCosts allGoods, decimal excluded = 0)
    {
        ArgumentNullException.ThrowIfNull(good);
        ArgumentNullException.ThrowIfNull(allGoods);
        return ByCostRatio(overhead, new CostShare(good.Labor + good.Material, allGoods.Labor + allGoods.Material), excluded);
    }

    /// <summary>Indirect overhead by direct labor, material and overhead (Appendix C).</summary>
    /// <param name="indirectOverhead">The indirect overhead of all the goods.</param>
    /// <param name="good">The direct costs of the good.</param>
    /// <param name="allGoods">The direct costs of all the goods.</param>
    /// <param name="excluded">The excluded costs within the indirect overhead.</param>
    public static decimal ByDirectCosts(decimal indirectOverhead, DirectCosts good, DirectCosts allGoods, decimal excluded = 0)
    {
        ArgumentNullException.ThrowIfNull(good);
        ArgumentNullException.ThrowIfNull(allGoods);
        return ByCostRatio(indirectOverhead, new CostShare(good.Labor + good.Material + good.Overhead, allGoods.Labor + allGoods.Material + allGoods.Overhead), excluded);
    }
}
