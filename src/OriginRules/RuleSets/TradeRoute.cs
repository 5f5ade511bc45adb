using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Trade between two parties that a rule is limited to, or that it leaves out.</summary>
public sealed record TradeRoute
{
    /// <summary>The two parties; empty when the rule is for all other trade.</summary>
    public ImmutableArray<Country> Between { get; init; } = [];

    /// <summary>The pairs of parties whose trade the rule leaves out.</summary>
    public ImmutableArray<ImmutableArray<Country>> NotBetween { get; init; } = [];
}
