using System.Collections.Immutable;

namespace OriginRules;

/// <summary>A fact nobody stated and the values it could have; the same key is the same fact wherever it is asked.</summary>
internal sealed record OpenFact(string Key, string Fact, ImmutableArray<string> Values, string? Cite = null)
{
    /// <summary>Other facts that must be stated with it to settle it.</summary>
    public ImmutableArray<string> AlsoNeeded { get; init; } = [];
}
