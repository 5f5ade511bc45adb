namespace OriginRules;

/// <summary>A material of another country, or of unknown origin, whose change is tested.</summary>
internal sealed record MarkingMaterial(string Path, Component Line, HsCode? Hs, decimal? Value);
