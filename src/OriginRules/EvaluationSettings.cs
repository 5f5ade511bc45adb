using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The scenario an evaluation was made under.</summary>
public sealed record EvaluationSettings
{
    /// <summary>The named set of scenario parameters the rule set was resolved with.</summary>
    public required string Preset { get; init; }

    /// <summary>The parameters set by name.</summary>
    public ImmutableSortedDictionary<string, string> Set { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>True when every line of unknown status was treated as non-originating.</summary>
    public bool UnknownAsNonOriginating { get; init; }
}
