namespace OriginRules;

/// <summary>A question about the duty stack of one code, without a bill.</summary>
public sealed record TariffQuery
{
    /// <summary>The code in the current US tariff.</summary>
    public required HsCode Hts { get; init; }

    /// <summary>The country of origin for trade remedies.</summary>
    public required Country Origin { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The customs value in US dollars.</summary>
    public decimal CustomsValue { get; init; } = 100;

    /// <summary>The special program indicator claimed; null for none.</summary>
    public string? Program { get; init; }

    /// <summary>True to list every measure on file that is not due, also those out of reach of the day, the country or the code.</summary>
    public bool EveryMeasure { get; init; }

    /// <summary>The agreement the claim is under; null for the one in force.</summary>
    public string? RuleSet { get; init; }
}
