using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The harbor maintenance fee: percent of value of what arrives by one of the modes.</summary>
internal sealed record HarborFee(decimal Percent, ImmutableArray<string> Modes, ImmutableArray<Country> LandNeighbours, string Cite);
