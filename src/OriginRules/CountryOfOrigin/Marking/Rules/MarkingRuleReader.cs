using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Reads rows of marking rules; what they share with product rules is read as such.</summary>
internal static class MarkingRuleReader
{
    private static readonly ImmutableArray<string> Circumstances = ["simpleAssembly", "gri2a"];
    private static readonly ImmutableArray<string> Measures = ["weight", "volume"];

    public static MarkingRule Read(JsonNode node, string file, int index, string bookId, LoadProblems problems)
    {
        string place = node["id"] is { Kind: JsonKind.String, Text.Length: > 0 } id ? id.Text : $"rule {index}";
        var view = new JsonObjectView(node, file, place, problems);
        ImmutableArray<HsRange> codes = ProductRuleReader.Required(view, "for", view.Ranges("for"));
        var rule = new MarkingRule
        {
            AnyOf = ProductRuleReader.Required(view, "anyOf", [.. view.Objects("anyOf").Select(a => Alternative(a, codes))]),
            Exhaustive = view.Ranges("exhaustive"),
            Superseded = view.Boolean("superseded") ?? false,
            Otherwise = Judgment(view.Object("otherwise")),
            JudgedFor = Judgment(view.Object("judgedFor")),
            Row = new ProductRule
            {
                Id = view.RequiredString("id"),
                For = codes,
                PrintedFor = codes,
                Cite = view.RequiredString("cite"),
                InForce = ProductRuleReader.Period(view.Object("inForce")),
                Confidence = view.RequiredString("confidence"),
                CheckedOn = view.Date("checkedOn"),
                RuleSetId = bookId,
            },
        };
        view.End();
        ParameterReader.Confidence(view, rule.Row.Confidence);
        return rule;
    }

    private static MarkingJudgment? Judgment(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var judgment = new MarkingJudgment(view.Strings("use"), view.RequiredString("why"));
        view.End();
        return judgment;
    }

    private static MarkingAlternative Alternative(JsonObjectView view, ImmutableArray<HsRange> codes)
    {
        ImmutableArray<HsRange> target = view.Ranges("target");
        target = target.IsEmpty ? codes : target;
        ImmutableArray<HsRange> group = view.Ranges("group");
        bool otherGoods = view.Boolean("otherGoods") ?? false;
        ImmutableArray<MarkingException> exceptions = [.. view.Objects("exceptIf").Select(Exception)];
        OperationCount? operations = Operations(view.Object("operations"));
        CompositionLimit? composition = Composition(view.Object("composition"));
        ForeignIngredientLimit? ingredient = ForeignIngredient(view.Object("foreignIngredient"));
        return new MarkingAlternative
        {
            Target = target,
            Group = group.IsEmpty ? target : group,
            OtherGoods = otherGoods,
            ExceptIf = exceptions,
            Operations = operations,
            Composition = composition,
            ForeignIngredient = ingredient,
            Change = RuleAlternativeReader.Read(view),
        };
    }

    private static MarkingException Exception(JsonObjectView view)
    {
        var materials = new CodeSelector { Codes = view.Ranges("codes"), Tags = view.Strings("tags"), NotTags = view.Strings("notTags") };
        string? when = view.String("when");
        ParameterReader.OneOf(view, "when", when, Circumstances);
        var exception = new MarkingException
        {
            Materials = materials is { Codes.IsEmpty: true, Tags.IsEmpty: true, NotTags.IsEmpty: true } ? null : materials,
            To = view.Ranges("to"),
            ToUse = view.Strings("toUse"),
            ToUseNoneOf = view.Strings("toUseNoneOf"),
            When = when is null ? null : when == Circumstances[0] ? MarkingCircumstance.SimpleAssembly : MarkingCircumstance.Gri2a,
            Process = view.Strings("process"),
            UnlessProcess = view.Strings("unlessProcess"),
            OnlyProcesses = view.Strings("onlyProcesses"),
            Foreign = CodeSelectorReader.Read(view, "foreign"),
            Ambiguous = view.Boolean("ambiguous") ?? false,
        };
        view.End();
        return exception;
    }

    private static OperationCount? Operations(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var operations = new OperationCount(TermValues.Number(view, "atLeast"), view.Strings("of"));
        view.End();
        return operations;
    }

    private static CompositionLimit? Composition(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var limit = new CompositionLimit(view.RequiredString("fact"), view.Percent("atLeastPercent"), view.Percent("atMostPercent"), view.Percent("belowPercent"));
        view.End();
        if (limit is { AtLeastPercent: null, AtMostPercent: null, BelowPercent: null })
        {
            view.Problems.Add(view.File, view.Line, view.Place, null, "\"atLeastPercent\", \"atMostPercent\" or \"belowPercent\"");
        }

        return limit;
    }

    private static ForeignIngredientLimit? ForeignIngredient(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        string by = view.RequiredString("by");
        ParameterReader.OneOf(view, "by", by, Measures);
        var limit = new ForeignIngredientLimit(by == Measures[1], ProductRuleReader.Required(view, "of", view.Ranges("of")), TermValues.Number(view, "atMostPercent"), view.Boolean("perCountry") ?? false);
        view.End();
        return limit;
    }
}
