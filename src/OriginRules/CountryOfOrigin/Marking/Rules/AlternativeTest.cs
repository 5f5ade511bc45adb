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

        test = test.And(facts.Carries(alternative.Change.Goods)).And(facts.Carries(alternative.Change.When));
        if (alternative.OtherGoods)
        {
            test = test.And(facts.Carries([], DescribedElsewhere(rule, facts.Good.Hts)));
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
    /// <param name="alternative">The paragraph.</param>
    /// <param name="material">The material.</param>
    /// <param name="tags">Its words, as far as they say something to the row.</param>
    /// <param name="row">The row.</param>
    /// <param name="facts">The good and its materials.</param>
    /// <param name="strict">How an ambiguous exception is read.</param>
    public static Test Material(MarkingAlternative alternative, MarkingMaterial material, ImmutableArray<string>? tags, RowOfCode row, MarkingFacts facts, bool strict)
    {
        HsCode code = material.Hs ?? default;
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

            test = test.And(Refused(exception, material, tags, row, facts, strict).Not());
        }

        return test;
    }

    private static Test Refused(MarkingException exception, MarkingMaterial material, ImmutableArray<string>? tags, RowOfCode row, MarkingFacts facts, bool strict)
    {
        Test test = Meant(exception.Materials, material, tags);
        if (test.Value == Ternary.No)
        {
            return test;
        }

        test = exception.To.IsEmpty ? test : test.And(facts.Code(exception.To));
        test = test.And(facts.Carries(exception.ToUse, exception.ToUseNoneOf));
        test = exception.Process.IsEmpty ? test : test.And(facts.AnyProcess(exception.Process));
        test = exception.UnlessProcess.IsEmpty ? test : test.And(facts.NoProcess(exception.UnlessProcess));
        test = exception.OnlyProcesses.IsEmpty ? test : test.And(facts.OnlyProcesses(exception.OnlyProcesses));
        test = exception.Foreign.IsEmpty ? test : test.And(AnyForeign(exception.Foreign, row, facts));
        return exception.When is not { } when || (strict && exception.Ambiguous) || test.Value == Ternary.No ? test
            : when == MarkingCircumstance.SimpleAssembly ? test.And(facts.SimpleAssembly)
            : test.And(Test.Of(facts.Good.ClassifiedByGri2a == true));
    }

    private static Test AnyForeign(ImmutableArray<CodeSelector> selectors, RowOfCode row, MarkingFacts facts)
    {
        Test any = Test.No;
        foreach (MarkingMaterial material in facts.Foreign)
        {
            foreach (CodeSelector selector in selectors)
            {
                any = any.Or(Meant(selector, material, row.TagsOf(material.Line)));
            }
        }

        return any;
    }

    private static Test Meant(CodeSelector? selector, MarkingMaterial material, ImmutableArray<string>? tags)
    {
        if (selector is null)
        {
            return Test.Yes;
        }

        HsCode code = material.Hs ?? default;
        return SelectorMatch.One(selector, code, tags) switch
        {
            Ternary.Yes => Test.Yes,
            Ternary.No => Test.No,
            _ => Missing(material, [selector], SelectorMatch.One(selector, code, tags ?? [])),
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
