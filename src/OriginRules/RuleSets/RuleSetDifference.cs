using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>One place at which the resolved data of two rule sets differ.</summary>
/// <remarks>Applied in order to the data of the first rule set, the differences give the data of the second.</remarks>
public sealed record RuleSetDifference
{
    /// <summary>The place: member names from the root, and in lists of objects the <c>id</c> or <c>category</c> of the item.</summary>
    public required ImmutableArray<string> Path { get; init; }

    /// <summary>What is done there.</summary>
    public required RuleSetDifferenceKind Kind { get; init; }

    /// <summary>What the first rule set states, as JSON; null when it states nothing.</summary>
    public string? From { get; init; }

    /// <summary>What the second rule set states, as JSON; null when it states nothing.</summary>
    public string? To { get; init; }
}
