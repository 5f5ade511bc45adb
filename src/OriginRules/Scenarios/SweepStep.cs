using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What the goods of a file come to at one value of a parameter.</summary>
public sealed record SweepStep
{
    /// <summary>The rule set.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The value of the parameter.</summary>
    public required decimal Value { get; init; }

    /// <summary>The totals.</summary>
    public required RuleSetTotals Totals { get; init; }
}
