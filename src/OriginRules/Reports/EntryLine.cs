namespace OriginRules.Results;

/// <summary>One tariff number to report for a good.</summary>
public sealed record EntryLine
{
    /// <summary>The heading, or the case number of an antidumping or countervailing order; null for a duty without one.</summary>
    public string? Heading { get; init; }

    /// <summary>The name of the duty as results use it everywhere; own measures have their own.</summary>
    public required string Measure { get; init; }

    /// <summary>The special program indicator, on the tariff number of the good.</summary>
    public string? Program { get; init; }

    /// <summary>The value the rate applies to.</summary>
    public decimal? Base { get; init; }

    /// <summary>The rate as printed, when it is no plain percentage.</summary>
    public string? Rate { get; init; }

    /// <summary>The ad valorem rate.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The amount; 0 for a heading that claims an exemption; null when it cannot be computed.</summary>
    public decimal? Amount { get; init; }

    /// <summary>False when the line depends on a missing fact.</summary>
    public required bool Certain { get; init; }

    /// <summary>True for a heading that is reported because it exempts.</summary>
    public bool Exemption { get; init; }

    /// <summary>The source.</summary>
    public string? Cite { get; init; }

    /// <summary>Why it is reported.</summary>
    public string? Why { get; init; }
}
