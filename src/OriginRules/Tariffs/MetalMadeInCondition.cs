using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Every stated place where the metal was made (melted and poured, or smelted and cast) is in one of the countries.</summary>
internal sealed record MetalMadeInCondition(string Metal, ImmutableArray<Country> Countries);
