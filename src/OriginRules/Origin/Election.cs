namespace OriginRules.Results;

/// <summary>A method, base or designation that the user may elect.</summary>
public sealed record Election
{
    /// <summary>transactionValueMethod, netCostMethod, deMinimisOnTotalCost …</summary>
    public required string Name { get; init; }

    /// <summary>elected or notElected.</summary>
    public required string Status { get; init; }

    /// <summary>The figure that would be needed, in words.</summary>
    public string? Needs { get; init; }
}
