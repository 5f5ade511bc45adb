namespace OriginRules;

/// <summary>Units of a good that went from a place to a buyer.</summary>
/// <param name="From">The place the units left.</param>
/// <param name="Buyer">The buyer, or the buyer's location where places serve locations.</param>
/// <param name="Units">The units.</param>
public sealed record ShipmentToBuyer(string From, string Buyer, decimal Units);
