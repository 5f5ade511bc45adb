namespace OriginRules.Results;

/// <summary>A computed labor value content, in percentage points of 12 decimals.</summary>
public sealed record LaborValueContentResult
{
    /// <summary>From high-wage materials, labor and transport.</summary>
    public required decimal HighWagePoints { get; init; }

    /// <summary>The credit for technology, at most what the requirement allows.</summary>
    public required decimal TechnologyPoints { get; init; }

    /// <summary>The credit for a high-wage assembly plant.</summary>
    public required decimal AssemblyPoints { get; init; }

    /// <summary>The sum.</summary>
    public required decimal Percent { get; init; }

    /// <summary>True when the total and its high-wage part are both reached, on unrounded figures.</summary>
    public required bool Met { get; init; }

    /// <summary>High-wage points above the least, rounded down, when the total exceeds the requirement; until the day the parameter ends, a heavy truck may set them against its regional value content (s. 18(22)).</summary>
    public required decimal ExcessPoints { get; init; }

    /// <summary>The source of the formula.</summary>
    public required string Cite { get; init; }
}
