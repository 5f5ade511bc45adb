using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The share of a vehicle producer's purchases of steel, or of aluminum, that originates.</summary>
/// <remarks>19 CFR 182 App. A s. 17. Steel and aluminum are tested apart; the period and the vehicles covered are the producer's choice (s. 17(7), (9), (10)).</remarks>
public static class SteelAndAluminumPurchases
{
    /// <summary>Computes the share of one metal and tests it.</summary>
    /// <param name="purchases">The purchases of that metal in the period.</param>
    /// <param name="requirement">What is asked for on the day (<see cref="AutomotiveRequirements.SteelPurchases"/>, <see cref="AutomotiveRequirements.AluminumPurchases"/>).</param>
    /// <exception cref="ArgumentException">A value is negative.</exception>
    public static MetalPurchasesResult Calculate(ImmutableArray<MetalPurchase> purchases, MetalPurchaseRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        decimal total = 0;
        decimal originating = 0;
        decimal outside = 0;
        foreach (MetalPurchase purchase in purchases)
        {
            if (purchase.Value < 0)
            {
                throw new ArgumentException("The value of a purchase may not be negative.", nameof(purchases));
            }

            if (!SelectorMatch.Contains(requirement.Codes, purchase.Code))
            {
                outside += purchase.Value;
                continue;
            }

            total += purchase.Value;
            originating += purchase.Originating && (!requirement.MadeInTerritory || purchase.MadeInTerritory == true) ? purchase.Value : 0;
        }

        return new MetalPurchasesResult
        {
            Total = total,
            Originating = originating,
            OutsideTheTable = outside,
            Percent = Exact.Percent(originating, total),
            Met = originating * 100 >= requirement.LeastPercent * total,
            Cite = requirement.MadeInTerritory ? "19 CFR 182 App. A s. 17(1), 17(5)(b)" : "19 CFR 182 App. A s. 17(1), 17(5)(a)",
        };
    }
}
