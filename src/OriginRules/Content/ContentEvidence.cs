namespace OriginRules.Results;

/// <summary>What the origin of a portion of value rests on.</summary>
public sealed record ContentEvidence
{
    /// <summary>declaration, statement (nothing but the bill says so) or none.</summary>
    public required string Kind { get; init; }

    /// <summary>The document; null without one.</summary>
    public OriginDeclaration? Declaration { get; init; }

    /// <summary>False when the document does not cover the day.</summary>
    public bool CoversDay { get; init; } = true;

    internal static ContentEvidence Of(Component line, DateOnly day) => line.Declaration is { } declaration
        ? new() { Kind = "declaration", Declaration = declaration, CoversDay = !Lapse.Of(line, day) }
        : new() { Kind = (line.OriginCountry ?? line.ProductionCountry) is null ? "none" : "statement" };

    /// <summary>What the origin of the value that the good's own production adds rests on.</summary>
    internal static ContentEvidence Of(FinishedGood good) => new() { Kind = good.ProductionCountry is null ? "none" : "statement" };
}
