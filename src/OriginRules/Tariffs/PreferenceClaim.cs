using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Whether duty relief under an agreement is claimed, and what becomes of the claim.</summary>
public sealed record PreferenceClaim
{
    /// <summary>The id of the agreement that the claim is or would be under.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The special program indicator claimed; null for none.</summary>
    public string? Program { get; init; }

    /// <summary>What became of it.</summary>
    public required PreferenceStatus Status { get; init; }

    /// <summary>Why, in sentences.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];
}
