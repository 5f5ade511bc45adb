namespace OriginRules;

/// <summary>Which tariff data an evaluation was made with.</summary>
public sealed record TariffDataIdentity
{
    /// <summary>The label that the data carries, such as the revision of the tariff.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over rates and measures, lower-case hexadecimal; own data gives another.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The day somebody last compared the data with the tariff; null when not known.</summary>
    public DateOnly? CheckedOn { get; init; }
}
