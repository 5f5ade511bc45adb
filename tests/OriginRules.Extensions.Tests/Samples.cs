using System.Runtime.CompilerServices;
using OriginRules.Results;

namespace OriginRules.Extensions.Tests;

/// <summary>The ten goods of <c>samples/boms</c> and short words for goods of our own, through the public surface only.</summary>
internal static class Samples
{
    public const string Agreement = "usmca";

    public static readonly DateOnly Day = new(2026, 11, 22);

    public static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    public static IReadOnlyList<FinishedGood> Goods { get; } =
        [.. Directory.GetFiles(Path.Combine(Root(), "samples", "boms"), "*.bom.json").Order(StringComparer.Ordinal).SelectMany(f => BomReader.ReadFile(f)).Select(r => r.Good!)];

    public static FinishedGood Good(decimal? value, params Component[] lines) => new()
    {
        Id = "G-1",
        Hts = HsCode.Parse("8418.10"),
        ProductionCountry = Country.Parse("MX"),
        EntryDate = Day,
        TransactionValue = value,
        Components = [.. lines],
    };

    public static Component Line(string id, string? origin, decimal? value, params Component[] lines) => new()
    {
        Id = id,
        Hts = HsCode.Parse("7318.15"),
        OriginCountry = origin is null ? null : Country.Parse(origin),
        Value = value,
        Components = [.. lines],
    };

    public static Component From(this Component line, string supplier) => line with { Supplier = new Supplier { Name = supplier } };

    /// <summary>An evaluation as a line of JSON, with its explanation.</summary>
    public static string Json(Evaluation evaluation)
    {
        var text = new StringWriter();
        ResultJson.WriteLine(text, evaluation, evaluation.Explain());
        return text.ToString();
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
