namespace OriginRules;

/// <summary>The provision of a measure that would apply to a good, before any displacement; null provision when the measure does not reach it.</summary>
internal readonly record struct MeasureCandidate(string? Group, MeasureProvision? Provision, decimal Base, decimal? Amount)
{
    public bool CountsAsArticle => Provision is { CountsAsArticle: true };
}
