using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The head of the marking rules: sources, dated figures, which goods are textiles, and the notes.</summary>
internal sealed record MarkingHeader
{
    private const string SchemaName = "originrules/marking/1";

    public required string Id { get; init; }

    public required string Version { get; init; }

    public required ImmutableArray<LegalSource> Sources { get; init; }

    public required ParameterTable Parameters { get; init; }

    /// <summary>The textile and apparel products of 102.21(b)(5); the words are those of the good.</summary>
    public required ImmutableArray<CodeSelector> TextileGoods { get; init; }

    public required ImmutableArray<MarkingNote> Notes { get; init; }

    public static MarkingHeader Read(JsonNode node, string file, LoadProblems problems)
    {
        var view = new JsonObjectView(node, file, "marking", problems);
        string schema = view.RequiredString("schema");
        ParameterReader.OneOf(view, "schema", schema, [SchemaName]);
        view.RequiredString("title");
        view.String("nomenclature");
        var header = new MarkingHeader
        {
            Id = view.RequiredString("id"),
            Version = view.RequiredString("version"),
            Sources = [.. view.Objects("sources").Select(Source)],
            Parameters = new ParameterTable(ParameterReader.Read(view.Object("parameters"), view.Node("parameters"))),
            TextileGoods = ProductRuleReader.Required(view, "textileGoods", CodeSelectorReader.Read(view, "textileGoods")),
            Notes = [.. view.Objects("notes").Select(MarkingNoteReader.Read)],
        };
        view.End();
        return header;
    }

    private static LegalSource Source(JsonObjectView view)
    {
        var source = new LegalSource { Title = view.RequiredString("title"), Reference = view.String("reference"), CheckedOn = view.Date("checkedOn") };
        view.End();
        return source;
    }
}
