namespace OriginRules.Results;

/// <summary>A material that does not make the change.</summary>
public sealed record FailingMaterial
{
    /// <summary>The line.</summary>
    public required string Path { get; init; }

    /// <summary>Its code in the nomenclature of the rule.</summary>
    public string? Hs { get; init; }

    /// <summary>Which change the rule asks for and what the line has instead, in a sentence.</summary>
    public required string Why { get; init; }
}
