using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Reads one alternative of a product rule.</summary>
internal static class RuleAlternativeReader
{
    private static readonly ImmutableArray<KeyValuePair<string, ChangeLevel>> Levels =
    [
        new("none", ChangeLevel.None),
        new("chapter", ChangeLevel.Chapter),
        new("heading", ChangeLevel.Heading),
        new("subheading", ChangeLevel.Subheading),
        new("tariffItem", ChangeLevel.TariffItem),
    ];

    public static RuleAlternative Read(JsonObjectView view)
    {
        string? unmodelled = view.String("unmodelled");
        string? change = unmodelled is null ? view.RequiredString("change") : view.String("change");
        var alternative = new RuleAlternative
        {
            Label = view.String("label"),
            Goods = Goods(view.Object("goods")),
            Change = Level(view, "change", change) ?? ChangeLevel.None,
            From = CodeSelectorReader.Read(view, "from"),
            AlsoFrom = Level(view, "alsoFrom", view.String("alsoFrom")),
            Except = CodeSelectorReader.Read(view, "except"),
            WithinGroup = view.Boolean("withinGroup"),
            ExceptMoreThanOneOf = CodeSelectorReader.ReadGroups(view, "exceptMoreThanOneOf"),
            FromMoreThanOneOf = CodeSelectorReader.ReadGroups(view, "fromMoreThanOneOf"),
            Rvc = RegionalValueContent(view.Object("rvc")),
            PhasedInFrom = RegionalValueContent(view.Object("phasedInFrom")),
            Process = Words(view, "process"),
            ExceptProcess = Words(view, "exceptProcess"),
            Weight = Share(view.Object("weight")),
            Volume = Share(view.Object("volume")),
            Alcohol = Share(view.Object("alcohol")),
            Count = Count(view.Object("count")),
            OriginatingShare = Shares(view, "originatingShare"),
            When = Goods(view.Object("when")),
            ExemptFrom = view.Strings("exemptFrom"),
            Unmodelled = unmodelled,
        };
        view.End();
        if (alternative.AlsoFrom is not null && alternative.From.IsEmpty && alternative.FromMoreThanOneOf.IsEmpty)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.alsoFrom", "without \"from\"", "sources in \"from\", of which the other change is an alternative");
        }

        return alternative;
    }

    /// <summary>The word of a level.</summary>
    public static string Word(ChangeLevel level) => Levels.First(l => l.Value == level).Key;

    /// <summary>Percentages by method; null when the object is absent.</summary>
    public static RegionalValueContentRequirement? RegionalValueContent(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var requirement = new RegionalValueContentRequirement { TransactionValue = view.Percent("transactionValue"), NetCost = view.Percent("netCost") };
        view.End();
        if (requirement is { TransactionValue: null, NetCost: null })
        {
            view.Problems.Add(view.File, view.Line, view.Place, null, "\"transactionValue\", \"netCost\" or both");
        }

        return requirement;
    }

    private static ChangeLevel? Level(JsonObjectView view, string name, string? word)
    {
        if (word is null)
        {
            return null;
        }

        foreach ((string known, ChangeLevel level) in Levels)
        {
            if (known == word)
            {
                return level;
            }
        }

        ParameterReader.OneOf(view, name, word, [.. Levels.Select(l => l.Key)]);
        return null;
    }

    private static GoodsRoute? Goods(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var route = new GoodsRoute { AnyOf = view.Strings("anyOf"), NoneOf = view.Strings("noneOf"), Codes = view.Ranges("codes"), Claimed = view.Boolean("claimed") ?? false };
        view.End();
        if (route.AnyOf.IsEmpty && route.NoneOf.IsEmpty && route.Codes.IsEmpty)
        {
            view.Problems.Add(view.File, view.Line, view.Place, null, "\"anyOf\", \"noneOf\" or \"codes\"");
        }

        return route;
    }

    /// <summary>One condition, or a list of them.</summary>
    private static ImmutableArray<ShareCondition> Shares(JsonObjectView view, string name)
    {
        IEnumerable<JsonObjectView> conditions = view.Node(name) is { Kind: JsonKind.Array } ? view.Objects(name) : [view.Object(name)];
        return [.. conditions.Select(Share).OfType<ShareCondition>()];
    }

    private static CountCondition? Count(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var count = new CountCondition
        {
            Of = ProductRuleReader.Required(view, "of", CodeSelectorReader.Read(view, "of")),
            Unit = view.RequiredString("unit"),
            NonOriginatingAtMost = TermValues.Number(view, "nonOriginatingAtMost"),
            PerMultipleOf = TermValues.Number(view, "perMultipleOf"),
            NoneBelow = view.Decimal("noneBelow") ?? 0,
        };
        view.End();
        if (count.PerMultipleOf <= 0)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.perMultipleOf", JsonEmitter.Canonical(count.PerMultipleOf), "a number above 0");
        }

        return count;
    }

    private static ShareCondition? Share(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var share = new ShareCondition
        {
            Of = CodeSelectorReader.Read(view, "of"),
            NonOriginatingAtMostPercent = view.Percent("nonOriginatingAtMostPercent"),
            OriginatingAtLeastPercent = view.Percent("originatingAtLeastPercent"),
            AtLeastPercent = view.Percent("atLeastPercent"),
            AtMostPercent = view.Percent("atMostPercent"),
            SingleMaterial = view.String("singleMaterial"),
        };
        view.End();
        if (share is { NonOriginatingAtMostPercent: null, OriginatingAtLeastPercent: null, AtLeastPercent: null, AtMostPercent: null })
        {
            view.Problems.Add(view.File, view.Line, view.Place, null, "a percentage");
        }

        return share;
    }

    private static ImmutableArray<ImmutableArray<string>> Words(JsonObjectView view, string name)
    {
        ImmutableArray<ImmutableArray<string>>.Builder all = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (JsonNode choice in view.Array(name))
        {
            if (choice.Kind != JsonKind.Array || choice.Items.Count == 0 || choice.Items.Any(w => w.Kind != JsonKind.String))
            {
                view.Problems.Add(view.File, choice.Line, $"{view.Place}.{name}", choice.Text, "lists of words, as [[\"cut\", \"knitToShape\"], [\"sewn\"]]");
                continue;
            }

            all.Add([.. choice.Items.Select(w => w.Text)]);
        }

        return all.ToImmutable();
    }
}
