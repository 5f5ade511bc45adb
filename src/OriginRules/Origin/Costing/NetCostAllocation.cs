using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The net cost of one good of a producer who makes several, by the three orders the law allows.</summary>
/// <remarks>19 CFR 182 App. A s. 7(11). An excluded cost inside a bought or intermediate material is never taken off (s. 7(13)(b)).</remarks>
public static class NetCostAllocation
{
    /// <summary>Excluded costs come off the total cost of all goods, and what is left is allocated (s. 7(11)(a)).</summary>
    /// <param name="allGoods">The costs on the books, of all goods together.</param>
    /// <param name="share">How much of them falls on the good.</param>
    public static decimal OfNetCostOfAllGoods(RecordedCosts allGoods, CostShare share)
    {
        ArgumentNullException.ThrowIfNull(allGoods);
        return share.Of(allGoods.NetCost);
    }

    /// <summary>The total cost of all goods is allocated, and the excluded costs that fall on the good come off (s. 7(11)(b)).</summary>
    /// <param name="allocatedTotalCost">The total cost that falls on the good.</param>
    /// <param name="allocatedExcludedCosts">The excluded costs within it, by kind.</param>
    public static decimal OfAllocatedTotalCost(decimal allocatedTotalCost, ImmutableArray<decimal> allocatedExcludedCosts) => allocatedTotalCost - allocatedExcludedCosts.Sum();

    /// <summary>Each cost is allocated by itself, without the excluded costs (s. 7(11)(c)).</summary>
    /// <param name="allocated">The costs that fall on the good; period costs hold the excluded costs named beside them.</param>
    public static decimal OfEachCost(RecordedCosts allocated)
    {
        ArgumentNullException.ThrowIfNull(allocated);
        return allocated.NetCost;
    }
}
