namespace OriginRules.RuleSets;

/// <summary>A code of the older nomenclature that goods of a current code may have had; one of several is preferred.</summary>
internal readonly record struct HsConversion(HsCode Code, bool Preferred);
