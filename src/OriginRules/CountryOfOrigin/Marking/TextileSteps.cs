using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>102.21(c)(3) to (5): knit to shape, wholly assembled, the most important and the last important process.</summary>
internal static class TextileSteps
{
    private const string ProcessFact = "processes";
    private static readonly ImmutableArray<string> Knit = ["knitToShape"];
    private static readonly ImmutableArray<string> Assembled = ["whollyAssembled"];
    private static readonly ImmutableArray<string> SomeAssembly = ["sewn", "assembly"];

    public static MarkingStep KnitToShape(MarkingCase @case) =>
        Step("102.21(c)(3)(i)", Stated(@case, Knit, "a good knit to shape is of the country in which it was knit"), $"knit to shape in {@case.Country}", [@case.Country]);

    /// <summary>Where the fabric of the good was formed, when that is told by the row and all fabric is of one other country.</summary>
    public static MarkingStep FabricFormed(MarkingCase @case)
    {
        const string Rule = "102.21(c)(2)";
        MarkingLine[] fabrics = [.. @case.Lines.Where(l => l.Line.Hts is { } code && HsRanges.Contain(@case.Terms.Fabrics, code))];
        ImmutableArray<Country> countries = LineOrigins.Of(fabrics);
        bool settled = HsRanges.Contain(@case.Terms.ByFabric, @case.Good.Hts) && countries.Length == 1 && !countries.Contains(@case.Country) && fabrics.All(f => f.Origins.Length == 1);
        bool onlySewn = @case.Good.Processes is { } processes
            && processes.All(p => @case.Terms.CutAndSewn.Contains(p) || @case.ProcessWords.AreAssembly([p]).Value == Ternary.Yes);
        return settled && onlySewn
            ? Step(Rule, Test.Yes, $"its fabric was formed in {countries[0]}", countries)
            : Step(Rule, Test.No, "where its fabric was formed does not settle it", []);
    }

    public static MarkingStep WhollyAssembled(MarkingCase @case)
    {
        const string Rule = "102.21(c)(3)(ii)";
        if (@case.Terms.NotByAssembly.Any(r => r.Contains(@case.Good.Hts)))
        {
            return Step(Rule, Test.No, "assembly does not settle goods of this code", []);
        }

        if (@case.Terms.NotByAssembly.Any(r => r.Overlaps(@case.Good.Hts)))
        {
            return Step(Rule, Test.Unknown("", "hts", "assembly settles only some goods of this code"), "the full code decides", [@case.Country]);
        }

        // What was cut and sewn there, and holds no component made up elsewhere, has all its components from there (102.21(b)(6)).
        if (@case.Good.Processes is { } processes && @case.Terms.CutAndSewn.All(w => processes.Contains(w))
            && @case.Lines.All(l => l.Domestic.Value == Ternary.Yes || (l.Line.Hts is { } code && SelectorMatch.Codes(@case.Terms.MadeUpComponents, code) == Ternary.No)))
        {
            return Step(Rule, Test.Yes, $"cut and sewn in {@case.Country}, of no component made up elsewhere", [@case.Country]);
        }

        return Step(Rule, Stated(@case, Assembled, "a good wholly assembled in one country is of that country"), $"wholly assembled in {@case.Country}", [@case.Country]);
    }

    /// <summary>Which process is the most important is judged; (c)(5) is reached only when it cannot be.</summary>
    public static MarkingStep MostImportantProcess(MarkingCase @case) => Step(
        "102.21(c)(4)",
        Test.Unknown("", "declaredCountryOfOrigin.marking", "which assembly or manufacturing process was the most important is judged, not computed"),
        "the most important assembly or manufacturing process decides",
        [.. LineOrigins.Of(@case.Lines).Prepend(@case.Country).Distinct()]);

    private static Test Stated(MarkingCase @case, ImmutableArray<string> words, string why) => Words.AnyOf(@case.Good.Processes, words) switch
    {
        Ternary.Yes => Test.Yes,
        // Some assembly there does not say that the whole of it took place there.
        Ternary.No when words != Assembled || Words.AnyOf(@case.Good.Processes, SomeAssembly) == Ternary.No => Test.No,
        _ => Test.Unknown("", $"{ProcessFact}: {words[0]}", why),
    };

    private static MarkingStep Step(string rule, Test test, string words, ImmutableArray<Country> countries) =>
        new() { Rule = rule, Basis = "textileRule", Test = test, Words = words, Countries = countries };
}
