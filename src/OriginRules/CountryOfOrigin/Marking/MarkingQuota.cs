namespace OriginRules;

/// <summary>A quota that turns on the marking origin.</summary>
internal sealed record MarkingQuota(HsRange Headings, Country Country, string Cite);
