namespace OriginRules;

/// <summary>Measures of which a good pays at most one from a day on: the lowest rank, and within a rank the greatest duty.</summary>
internal sealed record MeasureGroup(string Name, int Rank, DateOnly ExclusiveFrom);
