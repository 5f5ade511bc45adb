using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>The countries a material is of by its own bill, without the words of a finding.</summary>
/// <param name="Countries">The countries; none while they are open.</param>
/// <param name="Missing">The facts that keep them open.</param>
/// <param name="Why">The reason, where no fact is missing.</param>
internal readonly record struct MarkedOrigin(ImmutableArray<Country> Countries, ImmutableArray<MissingFact> Missing, string? Why);
