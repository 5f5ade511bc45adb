using System.Collections.Immutable;
using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>An alternative in short words, for explanations.</summary>
internal static class AlternativeWords
{
    public static string Of(MarkingAlternative alternative)
    {
        RuleAlternative change = alternative.Change;
        if (change.Unmodelled is { } reason)
        {
            return reason;
        }

        string source = change.From.IsEmpty
            ? Level(change.Change, change.WithinGroup)
            : string.Join(" or ", new[] { $"from {Selectors(change.From)}", change.AlsoFrom is { } also ? Level(also, change.WithinGroup) : "" }.Where(s => s.Length > 0));
        string[] parts =
        [
            .. change.Goods is { AnyOf.IsEmpty: false } goods ? (string[])[$"for {string.Join(" or ", goods.AnyOf)}"] : [],
            source,
            .. change.Except.IsEmpty ? (string[])[] : [$"except {Selectors(change.Except)}"],
            .. alternative.ExceptIf.Select(Exception),
            .. change.Process.Select(p => string.Join(" or ", p)),
            .. change.ExceptProcess.Select(p => $"not only {string.Join(" or ", p)}"),
            .. alternative.Operations is { } count ? (string[])[string.Create(CultureInfo.InvariantCulture, $"{count.AtLeast} operations")] : [],
            .. alternative.Composition is { } composition ? (string[])[$"limit on {composition.Fact}"] : [],
            .. alternative.ForeignIngredient is null ? (string[])[] : ["limit on a foreign ingredient"],
        ];
        return string.Join(", ", parts);
    }

    private static string Level(ChangeLevel level, bool? withinGroup) => (level, withinGroup) switch
    {
        (ChangeLevel.None, _) => "no change of classification",
        (_, false) => $"{Name(level)} outside the group",
        _ => $"another {Name(level)}",
    };

    private static string Name(ChangeLevel level) => level switch
    {
        ChangeLevel.Chapter => "chapter",
        ChangeLevel.Heading => "heading",
        _ => "subheading",
    };

    private static string Exception(MarkingException exception)
    {
        string materials = exception.Materials is { } selector ? Selectors([selector]) : "any material";
        string when = exception.When switch
        {
            MarkingCircumstance.SimpleAssembly => " by simple assembly",
            MarkingCircumstance.Gri2a => " under GRI 2(a)",
            _ => "",
        };
        string process = exception.Process.Concat(exception.OnlyProcesses).FirstOrDefault() is { } word ? $" by {word}" : exception.UnlessProcess.FirstOrDefault() is { } unless ? $" without {unless}" : "";
        return $"except {materials}{when}{process}";
    }

    private static string Selectors(ImmutableArray<CodeSelector> selectors) => string.Join(", ", selectors.Select(s =>
    {
        string codes = s.Codes.IsEmpty ? "" : string.Join(", ", s.Codes);
        string words = string.Join(" or ", s.Tags.Concat(s.NotTags.Select(t => $"not {t}")));
        return words.Length == 0 ? codes : codes.Length == 0 ? words : $"{codes} ({words})";
    }));
}
