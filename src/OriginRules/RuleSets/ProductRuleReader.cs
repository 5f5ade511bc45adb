using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Reads product rules, one object a printed rule.</summary>
internal static class ProductRuleReader
{
    private const int CountryPair = 2;

    public static ProductRule Read(JsonNode node, string file, int index, string ruleSetId, LoadProblems problems)
    {
        string place = node["id"] is { Kind: JsonKind.String, Text.Length: > 0 } id ? id.Text : $"rule {index}";
        var view = new JsonObjectView(node, file, place, problems);
        ImmutableArray<HsRange> printed = Required(view, "for", view.Ranges("for"));
        var rule = new ProductRule
        {
            Id = view.RequiredString("id"),
            For = printed,
            PrintedFor = view.Node("printedFor") is null ? printed : view.Ranges("printedFor"),
            Use = view.Strings("use"),
            UseNoneOf = view.Strings("useNoneOf"),
            Trade = Trade(view.Object("trade")),
            AnyOf = [.. view.Objects("anyOf").Select(RuleAlternativeReader.Read)],
            Cite = view.RequiredString("cite"),
            InForce = Period(view.Object("inForce")),
            Confidence = view.String("confidence") ?? "medium",
            CheckedOn = view.Date("checkedOn"),
            Unmodelled = view.String("unmodelled"),
            RuleSetId = ruleSetId,
        };
        view.End();
        ParameterReader.Confidence(view, rule.Confidence);
        if (rule.AnyOf.IsEmpty && rule.Unmodelled is null)
        {
            problems.Add(file, view.Line, $"{place}.anyOf", null, "at least one alternative, or \"unmodelled\" with the reason");
        }

        return rule;
    }

    /// <summary>A list that may not be empty.</summary>
    public static ImmutableArray<T> Required<T>(JsonObjectView view, string name, ImmutableArray<T> list)
    {
        if (list.IsEmpty)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", null, "a list that is not empty");
        }

        return list;
    }

    public static EffectivePeriod Period(JsonObjectView view)
    {
        var period = new EffectivePeriod { From = view.Date("from"), To = view.Date("to") };
        view.End();
        if (period.To <= period.From)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.to", $"{period.To:yyyy-MM-dd}", $"a day after {period.From:yyyy-MM-dd}");
        }

        return period;
    }

    private static TradeRoute? Trade(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        ImmutableArray<Country> between = view.Countries("between");
        ImmutableArray<ImmutableArray<Country>>.Builder pairs = ImmutableArray.CreateBuilder<ImmutableArray<Country>>();
        foreach (JsonNode pair in view.Array("notBetween"))
        {
            ImmutableArray<Country> countries = [.. pair.Items.Where(c => Country.TryParse(c.Text, out _)).Select(c => Country.Parse(c.Text))];
            pairs.Add(countries);
            if (countries.Length != CountryPair)
            {
                view.Problems.Add(view.File, pair.Line, $"{view.Place}.notBetween", pair.Text, "two countries as [\"US\", \"CA\"]");
            }
        }

        if (between.Length != CountryPair && pairs.Count == 0)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.between", string.Join(',', between), "two countries as [\"US\", \"CA\"], or \"notBetween\"");
        }

        view.End();
        return new TradeRoute { Between = between, NotBetween = pairs.ToImmutable() };
    }
}
