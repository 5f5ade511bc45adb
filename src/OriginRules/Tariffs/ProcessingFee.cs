using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The merchandise processing fee of a fiscal year: percent of value, and the bounds of an entry in US dollars when on file.</summary>
internal sealed record ProcessingFee(EffectivePeriod Period, decimal Percent, decimal? Minimum, decimal? Maximum, string Cite, string Confidence);
