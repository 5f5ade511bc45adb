using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>What one provision found on one good, before the conclusion is drawn.</summary>
public sealed record ArticleFinding
{
    /// <summary>The bill the provision was tested on.</summary>
    public required FinishedGood Good { get; init; }

    /// <summary>The id of the rule set.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The provision, by the id a determination names it with.</summary>
    public required string Article { get; init; }

    /// <summary>Whether the test holds; null when it turns on a fact that is not stated.</summary>
    public required bool? Holds { get; init; }

    /// <summary>The origin criterion it gives when it holds: A, B, C, D or deemed; null for a condition that gives none.</summary>
    public string? Criterion { get; init; }

    /// <summary>What was tested, in a few words.</summary>
    public required string Words { get; init; }

    /// <summary>The source.</summary>
    public string? Cite { get; init; }

    /// <summary>The facts it turns on, when it turns on any.</summary>
    public ImmutableArray<MissingFact> Missing { get; init; } = [];
}
