using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>A marking row as its file states it, in strings: what the second reading reads.</summary>
internal sealed record PrintedRow(string Id, ImmutableArray<string> For, ImmutableArray<PrintedParagraph> Paragraphs, JsonNode? Otherwise, ImmutableArray<string> JudgedUse, bool Superseded)
{
    public static ImmutableArray<PrintedRow> All { get; } =
    [
        .. DataFiles.Bundled.List("us-marking").Where(f => f.Count(c => c == '/') == 2).SelectMany(f => BundledFiles.Json(f).Items).Select(Read),
    ];

    private static PrintedRow Read(JsonNode row)
    {
        ImmutableArray<string> codes = PrintedParagraph.Texts(row["for"]);
        return new PrintedRow(
            row["id"]!.Text,
            codes,
            [.. row["anyOf"]!.Items.Select(a => PrintedParagraph.Read(a, codes))],
            row["otherwise"],
            PrintedParagraph.Texts(row["judgedFor"]?["use"]),
            row["superseded"]?.Boolean ?? false);
    }
}
