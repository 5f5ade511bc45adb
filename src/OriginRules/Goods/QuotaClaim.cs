namespace OriginRules;

/// <summary>The tariff-rate quota status of an entry.</summary>
public sealed record QuotaClaim
{
    /// <summary>inQuota or overQuota.</summary>
    public required string Status { get; init; }

    /// <summary>The heading under which the quantity is entered.</summary>
    public string? Heading { get; init; }
}
