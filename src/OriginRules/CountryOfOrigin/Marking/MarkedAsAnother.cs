namespace OriginRules;

/// <summary>A country whose goods are marked with the name of another.</summary>
internal sealed record MarkedAsAnother(Country Country, Country As, DateOnly From, string Cite);
