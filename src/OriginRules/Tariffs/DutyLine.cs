namespace OriginRules.Results;

/// <summary>A duty, levy or surcharge that is due or may be, with its rate and reason.</summary>
public sealed record DutyLine
{
    /// <summary>The name of the duty as results use it everywhere; own measures have their own.</summary>
    public required string Measure { get; init; }

    /// <summary>The tariff heading reported.</summary>
    public string? Heading { get; init; }

    /// <summary>The rate as printed, when it is no plain percentage.</summary>
    public string? Rate { get; init; }

    /// <summary>The ad valorem rate, 0 to 100 and above; null for a rate that is no plain percentage.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The value the rate applies to, in the good's currency; null when not stated.</summary>
    public decimal? Base { get; init; }

    /// <summary>Unrounded, in the good's currency; null when a figure it needs is not stated.</summary>
    public decimal? Amount { get; init; }

    /// <summary>False when the line depends on a missing fact.</summary>
    public required bool Certain { get; init; }

    /// <summary>The source.</summary>
    public string? Cite { get; init; }

    /// <summary>Why it is due.</summary>
    public string? Why { get; init; }

    /// <summary>high, medium or low.</summary>
    public string? Confidence { get; init; }
}
