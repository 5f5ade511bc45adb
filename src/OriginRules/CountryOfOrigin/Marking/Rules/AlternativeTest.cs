using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One alternative against a good and against its materials.</summary>
internal static class AlternativeTest
{
    /// <summary>Whether the alternative is for the good, and the facts it asks of the good hold.</summary>
    public static Test Good(MarkingRule rule, MarkingAlternative alternative, MarkingFacts facts)
    {
        Test test = facts.Code(alternative.Target);
        if (test.Value == Ternary.No)
        {
            return test;
        }

        test = test.And(facts.Use(alternative.Change.Goods)).And(facts.Use(alternative.Change.When));
        if (alternative.OtherGoods)
        {
            test = test.And(facts.Use([], DescribedElsewhere(rule, facts.Good.Hts)));
        }

        foreach (ImmutableArray<string> oneOf in alternative.Change.Process)
        {
            test = test.And(facts.AnyProcess(oneOf));
        }

        foreach (ImmutableArray<string> excepted in alternative.Change.ExceptProcess)
        {
            test = test.And(facts.OnlyProcesses(excepted).Not());
        }

        return test.And(facts.Operations(alternative.Operations)).And(facts.Composition(alternative.Composition)).And(facts.Ingredients(alternative.ForeignIngredient));
    }

    /// <summary>Whether a material makes the change and no exception refuses it; read strictly, a circumstance that may belong only to the last materials named does.</summary>
    public static Test Material(MarkingAlternative alternative, MarkingMaterial material, MarkingFacts facts, bool strict)
    {
        HsCode code = material.Hs ?? default;
        ImmutableArray<string>? tags = material.Line.Tags;
        Ternary accepted = LineMatcher.Accepts(alternative.Change, alternative.Group, facts.Good.Hts, code, tags);
        Test test = accepted switch
        {
            Ternary.Yes => Test.Yes,
            Ternary.No => Test.No,
            _ => Missing(material, alternative.Change.From.Concat(alternative.Change.Except), LineMatcher.Accepts(alternative.Change, alternative.Group, facts.Good.Hts, code, tags ?? [])),
        };
        foreach (MarkingException exception in alternative.ExceptIf)
        {
            if (test.Value == Ternary.No)
            {
                break;
            }

            test = test.And(Refused(exception, material, facts, strict).Not());
        }

        return test;
    }

    private static Test Refused(MarkingException exception, MarkingMaterial material, MarkingFacts facts, bool strict)
    {
        Test test = Meant(exception.Materials, material);
        if (test.Value == Ternary.No)
        {
            return test;
        }

        test = exception.To.IsEmpty ? test : test.And(facts.Code(exception.To));
        test = test.And(facts.Use(exception.ToUse, exception.ToUseNoneOf));
        test = exception.Process.IsEmpty ? test : test.And(facts.AnyProcess(exception.Process));
        test = exception.UnlessProcess.IsEmpty ? test : test.And(facts.NoProcess(exception.UnlessProcess));
        test = exception.OnlyProcesses.IsEmpty ? test : test.And(facts.OnlyProcesses(exception.OnlyProcesses));
        test = exception.Foreign.IsEmpty ? test : test.And(AnyForeign(exception.Foreign, facts));
        return exception.When is not { } when || (strict && exception.Ambiguous) || test.Value == Ternary.No ? test
            : when == MarkingCircumstance.SimpleAssembly ? test.And(facts.SimpleAssembly)
            : test.And(Test.Of(facts.Good.ClassifiedByGri2a == true));
    }

    private static Test AnyForeign(ImmutableArray<CodeSelector> selectors, MarkingFacts facts)
    {
        Test any = Test.No;
        foreach (MarkingMaterial material in facts.Foreign)
        {
            foreach (CodeSelector selector in selectors)
            {
                any = any.Or(Meant(selector, material));
            }
        }

        return any;
    }

    private static Test Meant(CodeSelector? selector, MarkingMaterial material)
    {
        if (selector is null)
        {
            return Test.Yes;
        }

        HsCode code = material.Hs ?? default;
        return SelectorMatch.One(selector, code, material.Line.Tags) switch
        {
            Ternary.Yes => Test.Yes,
            Ternary.No => Test.No,
            _ => Missing(material, [selector], SelectorMatch.One(selector, code, material.Line.Tags ?? [])),
        };
    }

    /// <summary>The code is what is missing when stated words would not settle it either.</summary>
    private static Test Missing(MarkingMaterial material, IEnumerable<CodeSelector> selectors, Ternary withoutWords)
    {
        string[] words = [.. selectors.Where(s => s.Codes.IsEmpty || SelectorMatch.Codes(s.Codes, material.Hs ?? default) != Ternary.No).SelectMany(s => s.Tags.Concat(s.NotTags)).Distinct(StringComparer.Ordinal)];
        return withoutWords == Ternary.Unknown || words.Length == 0
            ? Test.Unknown(material.Path, "hts", "the change of classification turns on the code")
            : Test.Unknown(material.Path, "tags", $"the row asks whether the material is: {string.Join(", ", words)}");
    }

    private static ImmutableArray<string> DescribedElsewhere(MarkingRule rule, HsCode good) =>
        [.. rule.AnyOf.Where(a => !a.OtherGoods && HsRanges.Contain(a.Target, good)).SelectMany(a => a.Change.Goods?.AnyOf ?? []).Distinct(StringComparer.Ordinal)];
}
