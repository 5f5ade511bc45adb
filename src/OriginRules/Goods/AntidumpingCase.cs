namespace OriginRules;

/// <summary>An antidumping or countervailing duty case that covers the good.</summary>
public sealed record AntidumpingCase
{
    /// <summary>The case number.</summary>
    public required string Case { get; init; }

    /// <summary>The deposit rate, percent of customs value.</summary>
    public required decimal Percent { get; init; }
}
