using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The good's code is on a list, in one of some groups.</summary>
internal sealed record ListCondition(MeasureList List, ImmutableArray<string> Groups);
