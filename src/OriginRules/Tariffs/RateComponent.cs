namespace OriginRules;

/// <summary>One part of a printed rate: a percentage of the value, or US dollars for a unit; either may count on a part of the good only.</summary>
internal readonly record struct RateComponent(decimal? Percent, decimal? Dollars, string? Unit, string? Basis);
