namespace OriginRules.Results;

/// <summary>A fact that would narrow the bounds on content.</summary>
public sealed record OpenContent
{
    /// <summary>The line; empty for the good itself.</summary>
    public required string Path { get; init; }

    /// <summary>The fact: originCountry, productionCountry, declaration, value; of owners supplier.ultimateParentCountry, supplier.parentSharePercent, or a share or country of supplier.ownershipChain.</summary>
    public required string Fact { get; init; }

    /// <summary>The most it can move the content by, in the good's currency; null when nothing bounds it.</summary>
    public decimal? Value { get; init; }

    /// <summary>Whom to ask; null when not stated.</summary>
    public string? Supplier { get; init; }

    /// <summary>What keeps the fact from being known, in a sentence.</summary>
    public required string Why { get; init; }
}
