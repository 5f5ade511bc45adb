namespace OriginRules;

/// <summary>A finding with the line it is about, so that its place in the file can be found.</summary>
internal sealed record Located(Finding Finding, LineInGood? Line, string Property);
