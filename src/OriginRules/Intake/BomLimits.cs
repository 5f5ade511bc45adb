namespace OriginRules;

/// <summary>The limits of one good.</summary>
internal static class BomLimits
{
    public const int Levels = 64;
    public const int Lines = 100_000;

    /// <summary>The first amount too large to compute with: products with rates and percentages must stay within a decimal.</summary>
    public const decimal Amount = 1_000_000_000_000_000m;

    private const int NodesPerLine = 50;

    public static JsonLimits Json { get; } = new() { CountedList = "components", CountedItems = Lines, Nodes = Lines * NodesPerLine };
}
