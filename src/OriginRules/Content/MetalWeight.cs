namespace OriginRules.Results;

/// <summary>Metal made in one country.</summary>
/// <param name="Country">Where it was melted and poured, or smelted and cast.</param>
/// <param name="Kg">The weight in kilograms.</param>
public sealed record MetalWeight(Country Country, decimal Kg);
