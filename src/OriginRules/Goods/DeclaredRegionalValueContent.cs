namespace OriginRules;

/// <summary>A regional value content that somebody certified without the figures behind it.</summary>
public sealed record DeclaredRegionalValueContent
{
    /// <summary>transactionValue or netCost.</summary>
    public string? Method { get; init; }

    /// <summary>The certified lower bound, percent.</summary>
    public decimal? PercentAtLeast { get; init; }

    /// <summary>Who certified it and on what.</summary>
    public string? Basis { get; init; }
}
