namespace OriginRules;

/// <summary>A claim under chapter 98 of the tariff.</summary>
public sealed record Chapter98Claim
{
    /// <summary>The chapter 98 provision under which duty is taken off, such as a return of exported components.</summary>
    public required string Heading { get; init; }

    /// <summary>Value of the components of US origin in a good assembled abroad, in the good's currency.</summary>
    public decimal? UsComponentsValue { get; init; }

    /// <summary>Value of the repairs, alterations or processing done abroad, in the good's currency.</summary>
    public decimal? ProcessingValue { get; init; }
}
