namespace OriginRules.Results;

/// <summary>A published ruling on a good of the same heading: something to compare with, never an answer.</summary>
public sealed record RulingAnalogy
{
    /// <summary>The number.</summary>
    public required string Ruling { get; init; }

    /// <summary>The day it was issued; null when not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The good it was about.</summary>
    public required string Good { get; init; }

    /// <summary>What it held, in our words.</summary>
    public required string Essence { get; init; }
}
