using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The rows that name one code, and the one that governs its goods; null while only a longer code tells.</summary>
internal sealed record RowsOfCode(ImmutableArray<MarkingRule> Rules, RowOfCode? Governing);
