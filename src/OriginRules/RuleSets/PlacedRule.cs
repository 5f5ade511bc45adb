namespace OriginRules.RuleSets;

/// <summary>A product rule and where it was read.</summary>
internal readonly record struct PlacedRule(ProductRule Rule, string File, int Line);
