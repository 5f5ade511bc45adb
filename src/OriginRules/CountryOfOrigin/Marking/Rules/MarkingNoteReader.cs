using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Reads the notes that confer or deny origin.</summary>
internal static class MarkingNoteReader
{
    private static readonly ImmutableArray<string> Effects = ["confers", "denies", "keepsOriginOfMaterial"];

    public static MarkingNote Read(JsonObjectView view)
    {
        string effect = view.RequiredString("effect");
        ParameterReader.OneOf(view, "effect", effect, Effects);
        var note = new MarkingNote
        {
            Id = view.RequiredString("id"),
            For = ProductRuleReader.Required(view, "for", view.Ranges("for")),
            Except = view.Ranges("except"),
            Effect = (MarkingNoteEffect)Math.Max(Effects.IndexOf(effect), 0),
            Processes = view.Strings("processes"),
            UnlessProcesses = view.Strings("unlessProcesses"),
            Use = view.Strings("use"),
            Materials = view.Ranges("materials"),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return note;
    }
}
