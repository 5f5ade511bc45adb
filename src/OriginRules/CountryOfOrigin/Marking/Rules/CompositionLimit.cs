namespace OriginRules;

/// <summary>A limit on a share the good states under composition, in percent.</summary>
internal sealed record CompositionLimit(string Fact, decimal? AtLeastPercent, decimal? AtMostPercent, decimal? BelowPercent);
