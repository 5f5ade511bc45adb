namespace OriginRules.Results;

/// <summary>The judgment that found a measure void.</summary>
/// <param name="Date">The day of the judgment.</param>
/// <param name="Cite">The judgment.</param>
/// <param name="Confidence">high, medium or low.</param>
public sealed record FoundVoid(DateOnly Date, string Cite, string Confidence);
