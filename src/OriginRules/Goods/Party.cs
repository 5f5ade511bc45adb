namespace OriginRules;

/// <summary>A named party of the transaction.</summary>
public sealed record Party
{
    /// <summary>The company, as reports print it.</summary>
    public string? Name { get; init; }

    /// <summary>Where it is established.</summary>
    public Country? Country { get; init; }
}
