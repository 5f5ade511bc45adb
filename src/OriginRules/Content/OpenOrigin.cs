namespace OriginRules;

/// <summary>A line whose country of added value, or whose owner, is unknown, with a fact that would tell it.</summary>
/// <param name="Path">The line; empty text for the good.</param>
/// <param name="Fact">originCountry, productionCountry or declaration; of owners, the share or country not stated.</param>
internal readonly record struct OpenOrigin(string Path, string Fact)
{
    private const string OriginCountry = "originCountry";
    private const string ProductionCountry = "productionCountry";

    /// <summary>The fact that a line leaves open; null for the good.</summary>
    public static string FactOf(Component? line) =>
        line is null ? ProductionCountry : line.Components.IsEmpty ? Lapse.FactToState(line.OriginCountry, OriginCountry) : Lapse.FactToState(line.ProductionCountry ?? line.OriginCountry, ProductionCountry);

    /// <summary>Line and fact.</summary>
    public override string ToString() => Path.Length == 0 ? Fact : $"{Path}.{Fact}";
}
