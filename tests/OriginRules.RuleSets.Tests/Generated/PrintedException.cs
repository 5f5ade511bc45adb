using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>An exception that turns on a fact, as a file states it.</summary>
internal sealed record PrintedException
{
    public required PrintedSource Materials { get; init; }

    public required ImmutableArray<string> To { get; init; }

    public required ImmutableArray<string> ToUse { get; init; }

    public required ImmutableArray<string> ToUseNoneOf { get; init; }

    public required string? When { get; init; }

    public required ImmutableArray<string> Process { get; init; }

    public required ImmutableArray<string> UnlessProcess { get; init; }

    public required ImmutableArray<string> OnlyProcesses { get; init; }

    public required ImmutableArray<PrintedSource> Foreign { get; init; }

    public required bool Ambiguous { get; init; }

    public static PrintedException Read(JsonNode node) => new()
    {
        Materials = PrintedSource.Read(node),
        To = PrintedParagraph.Texts(node["to"]),
        ToUse = PrintedParagraph.Texts(node["toUse"]),
        ToUseNoneOf = PrintedParagraph.Texts(node["toUseNoneOf"]),
        When = node["when"]?.Text,
        Process = PrintedParagraph.Texts(node["process"]),
        UnlessProcess = PrintedParagraph.Texts(node["unlessProcess"]),
        OnlyProcesses = PrintedParagraph.Texts(node["onlyProcesses"]),
        Foreign = PrintedParagraph.Sources(node["foreign"]),
        Ambiguous = node["ambiguous"]?.Boolean ?? false,
    };
}
