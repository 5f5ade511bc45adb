using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Reads one file of a measure.</summary>
internal static class MeasureReader
{
    private const string EveryCountry = "*";

    public static TariffMeasure Read(JsonObjectView document, SortedDictionary<string, MeasureList> lists)
    {
        document.RequiredString("schema");
        string id = document.RequiredString("id");
        ImmutableArray<string> origins = document.Strings("origins");
        var measure = new TariffMeasure
        {
            Id = id,
            ReportedAs = document.String("reportedAs") ?? id,
            Title = document.RequiredString("title"),
            Order = (int)TariffSettingsReader.Number(document, "order"),
            Origins = origins is [EveryCountry] ? [] : document.Countries("origins"),
            ExceptOrigins = document.Countries("exceptOrigins"),
            Lists = Lists(document, lists),
            Group = Group(document.Object("group")),
            Chapter98 = Chapter98(document.Object("chapter98")),
            Provisions = [.. document.Objects("provisions").Select(p => ProvisionReader.Read(p, lists))],
            YieldsTo = [.. document.Objects("yieldsTo").Select(Displaced)],
            FoundVoid = Void(document.Object("foundVoid")),
            Sources = [.. document.Objects("sources").Select(TariffSettingsReader.Source)],
        };
        document.End();
        return measure;
    }

    public static EffectivePeriod Period(JsonObjectView view) => new() { From = view.Date("from"), To = view.Date("to") };

    public static MeasureList? List(JsonObjectView view, string name, SortedDictionary<string, MeasureList> lists)
    {
        string? path = view.String(name);
        if (path is null || lists.TryGetValue(path, out MeasureList? list))
        {
            return path is null ? null : lists[path];
        }

        view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", path, "the path of a list such as lists/x.csv");
        return null;
    }

    /// <summary>A word out of a few; reports any other.</summary>
    public static string? Word(JsonObjectView view, string name, ImmutableArray<string> words)
    {
        string? word = view.String(name);
        if (word is not null && !words.Contains(word))
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", word, string.Join(", ", words));
        }

        return word;
    }

    private static ImmutableArray<DatedList> Lists(JsonObjectView document, SortedDictionary<string, MeasureList> lists)
    {
        ImmutableArray<DatedList>.Builder all = ImmutableArray.CreateBuilder<DatedList>();
        if (List(document, "list", lists) is { } single)
        {
            all.Add(new DatedList(single, new EffectivePeriod()));
        }

        foreach (JsonObjectView view in document.Objects("lists"))
        {
            if (List(view, "list", lists) is { } list)
            {
                all.Add(new DatedList(list, Period(view)));
            }

            view.End();
        }

        return all.ToImmutable();
    }

    private static MeasureGroup? Group(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var group = new MeasureGroup(view.RequiredString("name"), (int)TariffSettingsReader.Number(view, "rank"), TariffSettingsReader.Required(view, "exclusiveFrom"));
        view.End();
        return group;
    }

    private static Chapter98Terms? Chapter98(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var terms = new Chapter98Terms(view.Strings("fullValueUnder"));
        view.End();
        return terms;
    }

    private static FoundVoid? Void(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var judgment = new FoundVoid(TariffSettingsReader.Required(view, "date"), view.RequiredString("cite"), view.RequiredString("confidence"));
        view.End();
        return judgment;
    }

    private static Displacement Displaced(JsonObjectView view)
    {
        var displacement = new Displacement
        {
            Period = Period(view),
            Group = view.String("group"),
            Measures = view.Strings("measures"),
            OwnGroups = view.Strings("groups"),
            OnDisplacedValueOnly = view.Boolean("onDisplacedValueOnly") ?? false,
            Heading = view.String("heading"),
            Why = view.String("why"),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return displacement;
    }
}
