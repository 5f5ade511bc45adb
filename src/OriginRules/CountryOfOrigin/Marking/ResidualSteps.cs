using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OriginRules.Results;

namespace OriginRules;

/// <summary>102.11(c) and (d): materials that merit equal consideration, minor processing, simple assembly, the last country of production.</summary>
internal static class ResidualSteps
{
    private const int Shown = 4;

    private static readonly Func<object, string> s_equal = static @case => $"the materials that merit equal consideration: {First((MarkingCase)@case)}";
    private static readonly Func<object, string> s_minor = static @case => $"minor processing only: {First((MarkingCase)@case)}";
    private static readonly Func<object, string> s_last = static @case => $"last produced in {((MarkingCase)@case).Country}";

    /// <summary>(c): sets, mixtures and composite goods.</summary>
    public static MarkingStep EqualConsideration(MarkingCase @case) => @case.IsSet || GoodKind.IsSetMixtureOrComposite(@case.Good)
        ? Materials(@case, "102.11(c)", "equalConsideration", Test.Yes, s_equal)
        : Step("102.11(c)", "equalConsideration", Test.No, "not stated to be a set, mixture or composite good", []);

    /// <summary>(d)(1): nothing but minor processing.</summary>
    public static MarkingStep MinorProcessing(MarkingCase @case)
    {
        const string Rule = "102.11(d)(1)";
        const string Basis = "minorProcessing";
        Test minor = Stated(@case);
        return minor.Value == Ternary.No ? Step(Rule, Basis, Test.No, "more than minor processing is stated", []) : Materials(@case, Rule, Basis, minor, s_minor);
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
        ReadOnlySpan<MarkingLine> considered = Considered(@case);
        ImmutableArray<Country> countries = LineOrigins.Of(considered);
        if (countries.Length > 1)
        {
            return Step(Rule, Basis, Test.No, "the parts are of several countries", []);
        }

        Test simple = SimpleAssembly.Of(@case.Assembled, @case.Country, @case.ProcessWords);
        return simple.Value == Ternary.No
            ? Step(Rule, Basis, Test.No, "no simple assembly", [])
            : Step(Rule, Basis, simple.And(LineOrigins.AreKnown(considered)), "simple assembly of foreign parts", countries);
    }

    /// <summary>(d)(3): always answers.</summary>
    public static MarkingStep LastProduction(MarkingCase @case) => Step("102.11(d)(3)", OriginStatusWords.LastProduction, Test.Yes, StepWords.Of(@case, s_last), OneCountry.Of(@case.Country));

    private static MarkingStep Materials(MarkingCase @case, string rule, string basis, Test condition, Func<object, string> words)
    {
        ReadOnlySpan<MarkingLine> considered = Considered(@case);
        ImmutableArray<Country> countries = LineOrigins.Of(considered);
        bool chosen = considered.Length == 1 || considered.Length < @case.Lines.Count || AreNamed(considered) || (countries.Length == 1 && HaveOrigins(considered));
        Test test = chosen ? LineOrigins.AreKnown(considered) : Test.Unknown(Choice(considered));
        return Step(rule, basis, condition.And(test), StepWords.Of(@case, words), countries);
    }

    private static MissingFacts Choice(ReadOnlySpan<MarkingLine> lines)
    {
        MissingFacts missing = MissingFacts.None;
        foreach (ref readonly MarkingLine line in lines)
        {
            missing = missing.Plus(MissingFacts.Of(new MissingFact { Path = line.Path, Fact = $"tags: {EssentialMaterialStep.EssentialTag}", Why = "which materials merit equal consideration", WouldDecide = false }));
        }

        return missing;
    }

    private static bool AreNamed(ReadOnlySpan<MarkingLine> lines)
    {
        foreach (ref readonly MarkingLine line in lines)
        {
            if (!EssentialMaterialStep.IsNamed(line))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveOrigins(ReadOnlySpan<MarkingLine> lines)
    {
        foreach (ref readonly MarkingLine line in lines)
        {
            if (line.Origins.IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private static string First(MarkingCase @case)
    {
        ReadOnlySpan<MarkingLine> considered = Considered(@case);
        string[] paths = new string[Math.Min(considered.Length, Shown)];
        for (int i = 0; i < paths.Length; i++)
        {
            paths[i] = considered[i].Path;
        }

        return string.Join(", ", paths);
    }

    /// <summary>The materials the user names; all of them when none is named.</summary>
    private static ReadOnlySpan<MarkingLine> Considered(MarkingCase @case)
    {
        List<MarkingLine> named = @case.Named;
        if (named.Count == 0)
        {
            foreach (MarkingLine line in @case.Lines)
            {
                if (EssentialMaterialStep.IsNamed(line))
                {
                    named.Add(line);
                }
            }
        }

        return CollectionsMarshal.AsSpan(named.Count == 0 ? @case.Lines : named);
    }

    private static MarkingStep Step(string rule, string basis, Test test, StepWords words, ImmutableArray<Country> countries) =>
        new() { Rule = rule, Basis = basis, Test = test, Words = words, Countries = countries };
}
