namespace OriginRules.Results;

/// <summary>A measure that was looked at and is not due.</summary>
public sealed record InapplicableMeasure
{
    /// <summary>The name of the duty as results use it everywhere; own measures have their own.</summary>
    public required string Measure { get; init; }

    /// <summary>The heading reported for the exemption, when there is one.</summary>
    public string? Heading { get; init; }

    /// <summary>The reason.</summary>
    public required string Why { get; init; }
}
