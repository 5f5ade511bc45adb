using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Reads what a rule set says about the signs that a person should see in the content of a good.</summary>
internal static class ContentSignsReader
{
    public static MetalTerms? Metals(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var terms = new MetalTerms { Steel = TermValues.Codes(view, "steel"), Aluminum = TermValues.Codes(view, "aluminum"), Cite = view.RequiredString("cite") };
        view.End();
        return terms;
    }

    public static TransshipmentPatternTerms? Transshipment(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        var terms = new TransshipmentPatternTerms
        {
            MaximumAddedPercent = TermValues.Percent(view, "maximumAddedPercent"),
            SimpleProcesses = view.Strings("simpleProcesses"),
            Cite = view.RequiredString("cite"),
            Basis = TermValues.Basis(view),
        };
        view.End();
        return terms;
    }

    public static PrioritySector Sector(JsonObjectView view)
    {
        view.RequiredNode("from");
        var sector = new PrioritySector
        {
            Id = view.RequiredString("id"),
            Codes = TermValues.Codes(view, "codes"),
            From = view.Date("from") ?? default,
            Cite = view.RequiredString("cite"),
            Confidence = TermValues.Word(view, "confidence", ("high", "high"), ("medium", "medium"), ("low", "low")) ?? "",
        };
        view.End();
        return sector;
    }

    public static ExposureTerms? Exposure(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return null;
        }

        view.RequiredNode("measures");
        var terms = new ExposureTerms { Measures = view.Strings("measures"), Cite = view.RequiredString("cite") };
        view.End();
        return terms;
    }

    public static ImmutableSortedDictionary<string, FlagTerms> Flags(JsonObjectView view)
    {
        JsonObjectView flags = view.Object("flags");
        ImmutableSortedDictionary<string, FlagTerms>.Builder read = ImmutableSortedDictionary.CreateBuilder<string, FlagTerms>(StringComparer.Ordinal);
        foreach (string code in view.Node("flags")?.Members.Select(m => m.Key) ?? [])
        {
            JsonObjectView flag = flags.Object(code);
            read[code] = new FlagTerms
            {
                Level = TermValues.Word(flag, "severity", ("off", FlagLevel.Off), ("info", FlagLevel.Info), ("warning", FlagLevel.Warning), ("violation", FlagLevel.Violation)),
                Cite = flag.RequiredString("cite"),
                Basis = TermValues.Basis(flag),
            };
            flag.End();
        }

        flags.End();
        return read.ToImmutable();
    }
}
