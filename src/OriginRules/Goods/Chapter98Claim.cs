namespace OriginRules;

/// <summary>A claim under chapter 98 of the tariff.</summary>
public sealed record Chapter98Claim
{
    /// <summary>The chapter 98 heading claimed.</summary>
    public required string Heading { get; init; }

    /// <summary>Value of the US components or of the processing, as the heading asks.</summary>
    public decimal? UsComponentsValue { get; init; }
}
