using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>A class of vehicles whose regional value content is set by date.</summary>
public sealed record VehicleCategory
{
    /// <summary>passengerVehicle, lightTruck, heavyTruck or otherVehicle.</summary>
    public required string Category { get; init; }

    /// <summary>The codes, in the nomenclature of the rule set.</summary>
    public required ImmutableArray<HsRange> Goods { get; init; }

    /// <summary>The parameter that holds the net cost percentage by date.</summary>
    public required string RegionalValueContentParameter { get; init; }

    /// <summary>The parameter that holds the least US content by date; null for none.</summary>
    public string? UsContentParameter { get; init; }

    /// <summary>The source.</summary>
    public required string Cite { get; init; }
}
