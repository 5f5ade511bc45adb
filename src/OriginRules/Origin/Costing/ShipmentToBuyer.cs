namespace OriginRules;

/// <summary>Units of a good that went from a place to a buyer.</summary>
/// <param name="From">The place the units left.</param>
/// <param name="Buyer">The buyer, or the buyer's location where places serve locations.</param>
/// <param name="Units">How many were sent, in the unit in which the good is sold.</param>
public sealed record ShipmentToBuyer(string From, string Buyer, decimal Units);
