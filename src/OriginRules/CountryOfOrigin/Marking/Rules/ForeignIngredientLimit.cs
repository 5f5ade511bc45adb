using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The most that one foreign ingredient, or the ingredients of one foreign country, may be of the good, in percent.</summary>
internal sealed record ForeignIngredientLimit(bool ByVolume, ImmutableArray<HsRange> Of, decimal AtMostPercent, bool PerCountry);
