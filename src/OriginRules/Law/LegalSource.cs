namespace OriginRules.RuleSets;

/// <summary>A source text of a rule set.</summary>
public sealed record LegalSource
{
    /// <summary>What the text is called where it was published.</summary>
    public required string Title { get; init; }

    /// <summary>Where to find it.</summary>
    public string? Reference { get; init; }

    /// <summary>The day somebody last compared the data with it.</summary>
    public DateOnly? CheckedOn { get; init; }
}
