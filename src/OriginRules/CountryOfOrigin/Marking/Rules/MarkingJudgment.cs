using System.Collections.Immutable;

namespace OriginRules;

/// <summary>Goods on which the text of a row leaves the answer to a person, by the words of the good (none: all), and why.</summary>
internal sealed record MarkingJudgment(ImmutableArray<string> Use, string Why);
