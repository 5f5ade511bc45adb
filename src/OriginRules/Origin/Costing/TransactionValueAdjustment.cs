using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The transaction value of a good without the costs of its international shipment.</summary>
/// <remarks>19 CFR 182 App. A s. 1(1), 7(2); Schedule 3.</remarks>
public static class TransactionValueAdjustment
{
    /// <summary>The place from which the producer normally ships the good to the buyer: the one most units went from; null when two are equal or none is known.</summary>
    /// <param name="shipments">What went to every buyer in the period looked at.</param>
    /// <param name="buyer">The buyer, or location, to answer for.</param>
    public static string? PointOfDirectShipment(ImmutableArray<ShipmentToBuyer> shipments, string buyer)
    {
        (string From, decimal Units)[] places =
        [
            .. shipments.Where(s => s.Buyer == buyer).GroupBy(s => s.From, StringComparer.Ordinal)
                .Select(g => (From: g.Key, Units: g.Sum(s => s.Units))).OrderByDescending(p => p.Units),
        ];
        return places switch
        {
            [] => null,
            [var first, var second, ..] when first.Units == second.Units => null,
            [var first, ..] => first.From,
        };
    }

    /// <summary>The price with what it leaves out of the way to the point of direct shipment, without what comes after it.</summary>
    /// <param name="price">The price paid or payable with the additions of Schedule 3.</param>
    /// <param name="costsToPointNotInPrice">Transport, insurance and handling to the point of direct shipment that the price leaves out.</param>
    /// <param name="costsAfterPointInPrice">Transport, insurance and handling after that point that the price holds.</param>
    /// <param name="packingInPrice">Packing for shipment that the price holds.</param>
    public static decimal Adjusted(decimal price, decimal costsToPointNotInPrice, decimal costsAfterPointInPrice, decimal packingInPrice) =>
        price + costsToPointNotInPrice - costsAfterPointInPrice - packingInPrice;
}
