namespace OriginRules.Results;

/// <summary>An amount of content.</summary>
/// <param name="Value">In the good's currency; null when nothing bounds it.</param>
/// <param name="Percent">Of customs value; null when either is not known.</param>
public sealed record ContentBound(decimal? Value, decimal? Percent);
