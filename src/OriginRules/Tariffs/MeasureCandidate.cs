namespace OriginRules;

/// <summary>The provision of a measure that would apply to a good, before any displacement; null provision when the measure does not reach it.</summary>
internal sealed record MeasureCandidate(string? Group, MeasureProvision? Provision, decimal Base, decimal? Amount)
{
    public static MeasureCandidate None { get; } = new(null, null, 0, 0);

    public bool CountsAsArticle => Provision is { CountsAsArticle: true };
}
