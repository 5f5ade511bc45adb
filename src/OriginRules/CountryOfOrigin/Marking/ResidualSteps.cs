using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules;

/// <summary>102.11(c) and (d): materials that merit equal consideration, minor processing, simple assembly, the last country of production.</summary>
internal static class ResidualSteps
{
    /// <summary>(c): sets, mixtures and composite goods.</summary>
    public static MarkingStep EqualConsideration(MarkingCase @case) => @case.IsSet || GoodKind.IsSetMixtureOrComposite(@case.Good)
        ? Materials(@case, "102.11(c)", "equalConsideration", "the materials that merit equal consideration")
        : Step("102.11(c)", "equalConsideration", Test.No, "not stated to be a set, mixture or composite good", []);

    /// <summary>(d)(1): nothing but minor processing.</summary>
    public static MarkingStep MinorProcessing(MarkingCase @case)
    {
        const string Rule = "102.11(d)(1)";
        const string Basis = "minorProcessing";
        Test minor = Stated(@case);
        MarkingStep materials = Materials(@case, Rule, Basis, "minor processing only");
        return minor.Value == Ternary.No ? Step(Rule, Basis, Test.No, "more than minor processing is stated", []) : materials with { Test = minor.And(materials.Test) };
    }

    /// <summary>What 102.17 names is minor; processes that say more contradict it.</summary>
    private static Test Stated(MarkingCase @case)
    {
        const string Why = "goods that underwent minor processing only keep the origin of their materials (102.1(n))";
        bool nothing = @case.Good.NonQualifyingOperation == true || @case.Good.ProducedInTerritory == false;
        if (@case.Good.Processes is not { } processes)
        {
            return nothing ? Test.Yes : Test.Unknown("", "processes", Why);
        }

        Test minor = @case.ProcessWords.AreMinor(processes).Or(@case.NonQualifying is { Value: Ternary.Yes } && !nothing ? Test.Yes : Test.No);
        return @case.Good.ProducedInTerritory == false && minor.Value == Ternary.No ? Test.Unknown("", "processes", Why) : minor;
    }

    /// <summary>(d)(2): a simple assembly of parts of one country.</summary>
    public static MarkingStep PartsOfOneCountry(MarkingCase @case)
    {
        const string Rule = "102.11(d)(2)";
        const string Basis = "simpleAssembly";
        MarkingLine[] considered = Considered([.. @case.Lines]);
        ImmutableArray<Country> countries = EssentialMaterialStep.Origins(considered);
        Test simple = SimpleAssembly.Of(@case.GoodOfRows, @case.Country, @case.Terms.Parameters, @case.Day);
        if (countries.Length > 1 || simple.Value == Ternary.No)
        {
            return Step(Rule, Basis, Test.No, countries.Length > 1 ? "the parts are of several countries" : "no simple assembly", []);
        }

        Test known = considered.Aggregate(Test.Yes, (all, l) => all.And(l.Origins.IsEmpty ? Test.Unknown(l.Domestic.Missing) : Test.Yes));
        return Step(Rule, Basis, simple.And(known), "simple assembly of foreign parts", countries);
    }

    /// <summary>(d)(3): always answers.</summary>
    public static MarkingStep LastProduction(MarkingCase @case) => Step("102.11(d)(3)", OriginStatusWords.LastProduction, Test.Yes, $"last produced in {@case.Country}", OneCountry.Of(@case.Country));

    private static MarkingStep Materials(MarkingCase @case, string rule, string basis, string words)
    {
        MarkingLine[] considered = Considered([.. @case.Lines]);
        ImmutableArray<Country> countries = EssentialMaterialStep.Origins(considered);
        bool chosen = considered.Length == 1 || considered.Length < @case.Lines.Length || considered.All(l => Named(l)) || (countries.Length == 1 && considered.All(l => !l.Origins.IsEmpty));
        Test known = considered.Aggregate(Test.Yes, (all, l) => all.And(l.Origins.IsEmpty ? Test.Unknown(l.Domestic.Missing) : Test.Yes));
        Test test = chosen
            ? known
            : Test.Unknown(considered.Select(l => new MissingFact { Path = l.Path, Fact = $"tags: {EssentialMaterialStep.EssentialTag}", Why = "which materials merit equal consideration", WouldDecide = false }));
        return Step(rule, basis, test, $"{words}: {string.Join(", ", considered.Take(4).Select(l => l.Path))}", countries);
    }

    private static bool Named(MarkingLine line) => line.Line.Tags is { } tags && tags.Contains(EssentialMaterialStep.EssentialTag);

    /// <summary>The materials the user names; all of them when none is named.</summary>
    private static MarkingLine[] Considered(MarkingLine[] lines) => lines.Any(Named) ? [.. lines.Where(Named)] : lines;

    private static MarkingStep Step(string rule, string basis, Test test, string words, ImmutableArray<Country> countries) =>
        new() { Rule = rule, Cite = $"19 CFR {rule}", Basis = basis, Test = test, Words = words, Countries = countries };
}
