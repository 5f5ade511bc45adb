using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Sources of materials: codes, narrowed by what the material is.</summary>
public sealed record CodeSelector
{
    /// <summary>The codes, in the nomenclature of the rule set; empty for any, when the words say it all.</summary>
    public required ImmutableArray<HsRange> Codes { get; init; }

    /// <summary>The material carries one of these words; empty when the selector does not ask.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The material carries none of these words.</summary>
    public ImmutableArray<string> NotTags { get; init; } = [];
}
