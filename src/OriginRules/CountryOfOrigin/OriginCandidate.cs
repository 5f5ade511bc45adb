using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>A country a good could originate in, with what speaks for and against it.</summary>
public sealed record OriginCandidate
{
    /// <summary>A country that substantial transformation could point to.</summary>
    public required Country Country { get; init; }

    /// <summary>What speaks for it.</summary>
    public ImmutableArray<string> FactorsFor { get; init; } = [];

    /// <summary>What speaks against it.</summary>
    public ImmutableArray<string> FactorsAgainst { get; init; } = [];
}
