using System.Collections.Immutable;
using OriginRules.Policies;

namespace OriginRules.NRules;

/// <summary>What the rules of a policy have to say about one evaluation.</summary>
public sealed record NRulesReview
{
    /// <summary>The flags they raised, and those about rules that failed.</summary>
    public required ImmutableArray<Flag> Flags { get; init; }

    /// <summary>Which rules fired on what, in order; empty when firings are not recorded.</summary>
    public required ImmutableArray<RuleFiring> Firings { get; init; }
}
