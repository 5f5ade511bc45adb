using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The metals whose lists name the good weigh together less than a percentage of the good.</summary>
internal sealed record MetalWeightCondition(decimal Percent, ImmutableArray<ListedMetal> Metals);

/// <summary>A metal and the list that makes it count.</summary>
internal sealed record ListedMetal(string Metal, MeasureList List);
