using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Every stated place where the metal was made (melted and poured, or smelted and cast) is in one of the countries.</summary>
/// <param name="Metal">The metal.</param>
/// <param name="Countries">The countries.</param>
/// <param name="Outside">True when every place must be outside the countries instead.</param>
internal sealed record MetalMadeInCondition(string Metal, ImmutableArray<Country> Countries, bool Outside);
