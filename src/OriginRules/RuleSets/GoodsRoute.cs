using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The described good, by the words of the good that its user states.</summary>
public sealed record GoodsRoute
{
    /// <summary>The good carries one of these words.</summary>
    public ImmutableArray<string> AnyOf { get; init; } = [];

    /// <summary>The good carries none of these words.</summary>
    public ImmutableArray<string> NoneOf { get; init; } = [];

    /// <summary>True for an exception that its user must claim: a good on which no words are stated is not meant.</summary>
    public bool Claimed { get; init; }

    /// <summary>The good is of one of these codes; empty when the route does not ask.</summary>
    public ImmutableArray<HsRange> Codes { get; init; } = [];
}
