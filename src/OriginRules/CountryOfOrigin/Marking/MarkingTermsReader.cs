using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Reads the figures of the marking hierarchy and the table of rulings.</summary>
internal static class MarkingTermsReader
{
    private const string Hierarchy = "us-marking/hierarchy.json";
    private const string Rulings = "us-marking/rulings.json";

    /// <exception cref="RuleSetException">A file is missing or has errors.</exception>
    public static MarkingTerms Load(DataFiles files, ParameterTable parameters)
    {
        var problems = new LoadProblems();
        MarkingTerms terms = Read(Open(files, Hierarchy, problems), parameters, Analogies(Open(files, Rulings, problems)));
        return problems.Any ? throw new RuleSetException(string.Join('\n', problems.Messages)) : terms;
    }

    private static MarkingTerms Read(JsonObjectView root, ParameterTable parameters, ImmutableArray<RulingOnFile> rulings)
    {
        root.RequiredString("schema");
        _ = root.Array("sources");
        JsonObjectView textile = root.Object("textile");
        JsonObjectView sets = root.Object("namedSets");
        var terms = new MarkingTerms
        {
            Parameters = parameters,
            NotByAssembly = textile.Ranges("notByAssembly"),
            CutAndSewn = textile.Strings("cutAndSewn"),
            MadeUpComponents = textile.Ranges("madeUpComponents"),
            ByFabric = textile.Ranges("byFabric"),
            Fabrics = textile.Ranges("fabrics"),
            NamedSets = sets.Ranges("codes"),
            TextileExceptCountries = textile.Countries("exceptCountries"),
            MarkedAs = [.. root.Objects("markedAs").Select(MarkedAs)],
            Quotas = [.. root.Objects("quotas").SelectMany(Quota)],
            Rulings = rulings,
        };
        textile.RequiredString("cite");
        textile.End();
        sets.RequiredString("cite");
        sets.End();
        root.End();
        return terms;
    }

    private static MarkedAsAnother MarkedAs(JsonObjectView view)
    {
        var marked = new MarkedAsAnother(Country.Parse(view.RequiredString("country")), Country.Parse(view.RequiredString("as")), view.Date("from") ?? DateOnly.MinValue, view.RequiredString("cite"));
        view.String("confidence");
        view.End();
        return marked;
    }

    private static IEnumerable<MarkingQuota> Quota(JsonObjectView view)
    {
        Country country = Country.Parse(view.RequiredString("markedAs"));
        string cite = view.RequiredString("cite");
        MarkingQuota[] quotas = [.. view.Ranges("headings").Select(r => new MarkingQuota(r, country, cite))];
        view.String("confidence");
        view.End();
        return quotas;
    }

    private static ImmutableArray<RulingOnFile> Analogies(JsonObjectView root)
    {
        root.RequiredString("schema");
        _ = root.Array("sources");
        ImmutableArray<RulingOnFile> rulings = [.. root.Objects("rulings").Select(Ruling)];
        root.End();
        return rulings;
    }

    private static RulingOnFile Ruling(JsonObjectView view)
    {
        ImmutableArray<string> purposes = view.Strings("purposes");
        var ruling = new RulingOnFile
        {
            Ruling = new RulingAnalogy { Ruling = view.RequiredString("ruling"), Date = view.Date("date"), Good = view.RequiredString("good"), Essence = view.RequiredString("essence") },
            Headings = [.. view.Strings("headings").Select(HsCode.Parse)],
            Marking = purposes.Contains("marking"),
            TradeRemedy = purposes.Contains("tradeRemedy"),
        };
        view.End();
        return ruling;
    }

    private static JsonObjectView Open(DataFiles files, string path, LoadProblems problems)
    {
        using Stream stream = files.Open(path) ?? throw new RuleSetException($"{files.Describe(path)} is missing.");
        using var reader = new StreamReader(stream);
        return new JsonObjectView(JsonParser.Parse(reader), files.Describe(path), "$", problems);
    }
}
