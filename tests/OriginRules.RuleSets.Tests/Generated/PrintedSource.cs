using System.Collections.Immutable;

namespace OriginRules.RuleSets.Tests.Generated;

/// <summary>Materials as a file names them: codes, narrowed by words.</summary>
internal sealed record PrintedSource(ImmutableArray<string> Codes, ImmutableArray<string> Tags, ImmutableArray<string> NotTags)
{
    public static PrintedSource Read(JsonNode node) => new(PrintedParagraph.Texts(node["codes"]), PrintedParagraph.Texts(node["tags"]), PrintedParagraph.Texts(node["notTags"]));
}
