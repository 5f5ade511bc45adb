namespace OriginRules.Results;

/// <summary>A rate that an import of the tariff changes.</summary>
public sealed record TariffRateChange
{
    /// <summary>The eight-digit line.</summary>
    public required HsCode Code { get; init; }

    /// <summary>general, special or column2.</summary>
    public required string Column { get; init; }

    /// <summary>The rate that was in use.</summary>
    public required string From { get; init; }

    /// <summary>The rate of the import.</summary>
    public required string To { get; init; }
}
