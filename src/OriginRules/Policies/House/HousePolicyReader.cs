using System.Collections.Immutable;

namespace OriginRules.Policies;

/// <summary>Reads one policy of a file by its kind.</summary>
internal static class HousePolicyReader
{
    private const decimal Hundred = 100m;

    /// <returns>The policy; null when an error was recorded that leaves none.</returns>
    public static HousePolicy? Read(JsonObjectView view)
    {
        string kind = view.RequiredString("kind");
        var common = new Common(view.String("name") ?? "", view.String("why"), view.String("cite"), FlagSeverityWord.Read(view), view.Object("scope"));
        HousePolicy? policy = kind switch
        {
            "chineseContentCap" => Cap(view, common),
            "supplierBlockList" => BlockList(view, common),
            "holdUnderMargin" => Hold(view, common),
            _ => Unknown(view, kind),
        };
        if (policy is not null)
        {
            common.Scope.End();
            view.End();
        }

        return policy;
    }

    private static ChineseContentCap Cap(JsonObjectView view, Common common) => new()
    {
        Name = common.Name,
        Why = common.Why,
        Cite = common.Cite,
        Severity = common.Severity,
        Scope = Scope(common.Scope),
        MaxPercent = Points(view, "maxPercent"),
        Suppliers = Names(common.Scope, "suppliers"),
    };

    private static HoldUnderMargin Hold(JsonObjectView view, Common common) => new()
    {
        Name = common.Name,
        Why = common.Why,
        Cite = common.Cite,
        Severity = common.Severity,
        Scope = Scope(common.Scope),
        MarginPoints = Points(view, "marginPoints"),
    };

    private static SupplierBlockList BlockList(JsonObjectView view, Common common)
    {
        var list = new SupplierBlockList
        {
            Name = common.Name,
            Why = common.Why,
            Cite = common.Cite,
            Severity = common.Severity,
            Scope = Scope(common.Scope),
            Names = Names(view, "names"),
            Countries = view.Countries("countries"),
            Parents = Names(view, "parents"),
            ParentCountries = view.Countries("parentCountries"),
        };
        // A list that blocks nobody is a slip of the pen, such as a member left out.
        if (list is { Names.IsEmpty: true, Countries.IsEmpty: true, Parents.IsEmpty: true, ParentCountries.IsEmpty: true } && !view.Problems.Any)
        {
            view.Problems.Add(view.File, view.Line, view.Place, null, "one of names, countries, parents, parentCountries");
        }

        return list;
    }

    private static HousePolicy? Unknown(JsonObjectView view, string kind)
    {
        if (kind.Length > 0)
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.kind", kind, "chineseContentCap, supplierBlockList or holdUnderMargin");
        }

        return null;
    }

    private static PolicyScope Scope(JsonObjectView view) => new() { Hts = view.Ranges("hts"), RuleSets = Names(view, "ruleSets") };

    private static ImmutableArray<string> Names(JsonObjectView view, string name)
    {
        ImmutableArray<string> names = view.Strings(name);
        if (names.Any(string.IsNullOrWhiteSpace))
        {
            view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", "", "strings that are not empty");
        }

        return names;
    }

    /// <summary>A required percentage; one out of range is recorded and read as zero.</summary>
    private static decimal Points(JsonObjectView view, string name)
    {
        view.RequiredNode(name);
        return view.Percent(name) is { } points and >= 0 and <= Hundred ? points : 0;
    }

    private sealed record Common(string Name, string? Why, string? Cite, FlagSeverity Severity, JsonObjectView Scope);
}
