using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>One paragraph of a marking row as its file states it.</summary>
internal sealed record PrintedParagraph
{
    public required ImmutableArray<string> Target { get; init; }

    public required ImmutableArray<string> Group { get; init; }

    public required PrintedWords Goods { get; init; }

    public required PrintedWords When { get; init; }

    public required bool OtherGoods { get; init; }

    public required string? Change { get; init; }

    public required ImmutableArray<PrintedSource> From { get; init; }

    public required string? AlsoFrom { get; init; }

    public required bool OutsideGroup { get; init; }

    public required ImmutableArray<PrintedSource> Except { get; init; }

    public required ImmutableArray<PrintedException> ExceptIf { get; init; }

    public required ImmutableArray<ImmutableArray<string>> Process { get; init; }

    public required ImmutableArray<ImmutableArray<string>> ExceptProcess { get; init; }

    public required decimal Operations { get; init; }

    public required ImmutableArray<string> OperationsOf { get; init; }

    public required JsonNode? Composition { get; init; }

    public required JsonNode? Ingredient { get; init; }

    public required string? Unmodelled { get; init; }

    public static PrintedParagraph Read(JsonNode node, ImmutableArray<string> codes)
    {
        ImmutableArray<string> target = node["target"] is null ? codes : Texts(node["target"]);
        return new PrintedParagraph
        {
            Target = target,
            Group = node["group"] is null ? target : Texts(node["group"]),
            Goods = PrintedWords.Read(node["goods"]),
            When = PrintedWords.Read(node["when"]),
            OtherGoods = node["otherGoods"]?.Boolean ?? false,
            Change = node["change"]?.Text,
            From = Sources(node["from"]),
            AlsoFrom = node["alsoFrom"]?.Text,
            OutsideGroup = node["withinGroup"] is { Boolean: false },
            Except = Sources(node["except"]),
            ExceptIf = [.. (node["exceptIf"]?.Items ?? []).Select(PrintedException.Read)],
            Process = Lists(node["process"]),
            ExceptProcess = Lists(node["exceptProcess"]),
            Operations = node["operations"]?["atLeast"]!.Number ?? 0,
            OperationsOf = Texts(node["operations"]?["of"]),
            Composition = node["composition"],
            Ingredient = node["foreignIngredient"],
            Unmodelled = node["unmodelled"]?.Text,
        };
    }

    public static ImmutableArray<string> Texts(JsonNode? list) => [.. (list?.Items ?? []).Select(i => i.Text)];

    /// <summary>Each plain code is a source of its own, each object one that is narrowed by words.</summary>
    public static ImmutableArray<PrintedSource> Sources(JsonNode? list) => [.. (list?.Items ?? []).Select(i => i.Kind == JsonKind.String ? new PrintedSource([i.Text], [], []) : PrintedSource.Read(i))];

    private static ImmutableArray<ImmutableArray<string>> Lists(JsonNode? list) => [.. (list?.Items ?? []).Select(Texts)];
}
