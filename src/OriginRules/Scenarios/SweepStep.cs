using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>What the goods of a file come to at one value of a parameter.</summary>
public sealed record SweepStep
{
    /// <summary>The id of the rule set the answer is under.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The value of the parameter.</summary>
    public required decimal Value { get; init; }

    /// <summary>Goods by status and duty by currency at this value.</summary>
    public required RuleSetTotals Totals { get; init; }
}
