using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>Words that describe a good as a file states them.</summary>
internal sealed record PrintedWords(ImmutableArray<string> AnyOf, ImmutableArray<string> NoneOf)
{
    public static PrintedWords Read(JsonNode? node) => new(PrintedParagraph.Texts(node?["anyOf"]), PrintedParagraph.Texts(node?["noneOf"]));
}
