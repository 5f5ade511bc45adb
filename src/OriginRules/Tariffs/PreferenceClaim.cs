using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>The claim of a preference.</summary>
public sealed record PreferenceClaim
{
    /// <summary>The rule set.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The special program indicator claimed; null for none.</summary>
    public string? Program { get; init; }

    /// <summary>What became of it.</summary>
    public required PreferenceStatus Status { get; init; }

    /// <summary>Why, in sentences.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];
}
