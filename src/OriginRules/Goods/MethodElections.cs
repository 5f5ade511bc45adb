namespace OriginRules;

/// <summary>The user's own elections, respected when given.</summary>
public sealed record MethodElections
{
    /// <summary>transactionValue or netCost.</summary>
    public string? RvcMethod { get; init; }

    /// <summary>transactionValue or totalCost.</summary>
    public string? DeMinimisBase { get; init; }
}
