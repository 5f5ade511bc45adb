using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Which rule set an evaluation was made under.</summary>
public sealed record RuleSetIdentity
{
    /// <summary>The name by which it is evaluated, such as that of an agreement.</summary>
    public required string Id { get; init; }

    /// <summary>The version of its data.</summary>
    public required string Version { get; init; }

    /// <summary>What kind of law it states.</summary>
    public required RuleSetStatus Status { get; init; }

    /// <summary>SHA-256 of the resolved data.</summary>
    public required string Sha256 { get; init; }
}
