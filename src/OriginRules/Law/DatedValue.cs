namespace OriginRules.RuleSets;

/// <summary>A value of a parameter from a day on, with its source.</summary>
public sealed record DatedValue
{
    /// <summary>First day of the value, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day the value no longer holds, exclusive; null until the next value.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What holds from that day on: a number, a yes or no, or a list.</summary>
    public required ParameterValue Value { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required string Cite { get; init; }

    /// <summary>law, proposal, essay or assumption.</summary>
    public required string Basis { get; init; }

    /// <summary>high, medium or low.</summary>
    public string? Confidence { get; init; }

    /// <summary>The unit, such as percent; null when the name says it.</summary>
    public string? Unit { get; init; }

    /// <summary>The least number that may be set, inclusive.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>True when a user may set it to off: the condition it belongs to is then not asked.</summary>
    public bool CanBeOff { get; init; }

    /// <summary>The greatest number that may be set, inclusive.</summary>
    public decimal? Maximum { get; init; }
}
