using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Averaging of regional value content over a category of vehicles or parts and a period.</summary>
/// <remarks>19 CFR 182 App. A s. 16. The category is chosen before the year begins and kept.</remarks>
public static class AutomotiveAveraging
{
    /// <summary>The first averaging period, from entry into force to the end of the fiscal year that begins within the year after; null when the fiscal year begins at another time.</summary>
    /// <remarks>19 CFR 182 App. A s. 16(4).</remarks>
    /// <param name="entryIntoForce">The first day of the agreement.</param>
    /// <param name="fiscalYear">The first day of the producer's fiscal year.</param>
    /// <returns>First day and last day, both inclusive.</returns>
    public static (DateOnly From, DateOnly To)? FirstPeriod(DateOnly entryIntoForce, DateOnly fiscalYear) =>
        fiscalYear > entryIntoForce && fiscalYear < entryIntoForce.AddYears(1) ? (entryIntoForce, fiscalYear.AddYears(1).AddDays(-1)) : null;

    /// <summary>The content of all the vehicles or parts of the category together, by net cost.</summary>
    /// <param name="goods">Everything the category covers in the period: leaving one out is not allowed (s. 16(8)).</param>
    /// <param name="leastPercent">The percentage asked for.</param>
    /// <exception cref="ArgumentException">The sum of net costs is not above zero.</exception>
    public static RegionalValueContentResult Average(ImmutableArray<AveragedVehicle> goods, decimal leastPercent)
    {
        decimal netCost = goods.IsDefaultOrEmpty ? 0 : goods.Sum(g => g.NetCost);
        if (netCost <= 0)
        {
            throw new ArgumentException("The sum of net costs must be above zero.", nameof(goods));
        }

        decimal foreign = goods.Sum(g => g.NonOriginatingMaterials);
        decimal percent = Exact.Quotient((netCost - foreign) * 100, netCost);
        return new RegionalValueContentResult
        {
            Method = RegionalValueContent.NetCost,
            Base = netCost,
            NonOriginatingMaterials = foreign,
            Percent = percent,
            Threshold = leastPercent,
            Met = (netCost - foreign) * 100 >= leastPercent * netCost,
            MarginPoints = percent - leastPercent,
            MarginValue = netCost - (leastPercent * netCost / 100) - foreign,
        };
    }
}
