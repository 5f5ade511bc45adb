using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A list of codes and the days it counts.</summary>
internal sealed record DatedList(MeasureList List, EffectivePeriod Period);
