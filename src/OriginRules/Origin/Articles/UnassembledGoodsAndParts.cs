using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Criterion D: goods imported unassembled, or classified with their parts, that reach a regional value content instead of the change.</summary>
/// <remarks>GN 11(b)(iv); 19 CFR 182 App. A s. 3(4).</remarks>
internal static class UnassembledGoodsAndParts
{
    public readonly record struct Outcome(Test Test, RegionalValueContent.Outcome? Content);

    private static readonly Outcome NotCovered = new(Test.No, null);

    public static Outcome Of(OriginCase @case, List<RuleAttempt> attempts)
    {
        if (!@case.Terms.MayBeImportedWithItsParts)
        {
            return NotCovered;
        }

        Test covered = @case.Good.ClassifiedByGri2a == true ? Test.Yes : PartsClassifiedWithTheGood(@case, attempts);
        if (covered.Value == Ternary.No)
        {
            return NotCovered;
        }

        RegionalValueContent.Outcome content = RegionalValueContent.Of(@case, @case.Rules.ContentOfGoodsWithTheirParts);
        return new(content.Test.And(covered).And(StagedContent(@case, attempts)).And(Conditions(@case, attempts)), content);
    }

    /// <summary>A good imported unassembled meets the other conditions of one alternative for it (s. 3(4)(b)(iii)).</summary>
    private static Test Conditions(OriginCase @case, List<RuleAttempt> attempts) =>
        @case.Good.ClassifiedByGri2a == true && attempts.Count > 0 ? attempts.Aggregate(Test.No, (any, attempt) => any.Or(attempt.Conditions)) : Test.Yes;

    /// <summary>Original equipment keeps the content of its table, as one of the other requirements (s. 3(4)(a)(iii)).</summary>
    private static Test StagedContent(OriginCase @case, List<RuleAttempt> attempts)
    {
        Test all = Test.Yes;
        foreach (RuleAttempt attempt in attempts)
        {
            if (attempt is { Part.Table: not null, Content: { } content })
            {
                bool open = attempt.ForThisGood == Ternary.Unknown && content.Test.Value == Ternary.No;
                all = all.And(open ? Test.Unknown(@case.Path, "use", "as original equipment the part is held to the content of its table") : content.Test);
            }
        }

        return all;
    }

    /// <summary>A material fails the change because it is of the good's own subheading; nothing else fails.</summary>
    private static Test PartsClassifiedWithTheGood(OriginCase @case, List<RuleAttempt> attempts)
    {
        Test any = Test.No;
        foreach (RuleAttempt attempt in attempts)
        {
            any = any.Or(Covers(@case, attempt).And(attempt.Conditions));
        }

        return any.Value != Ternary.No && @case.Terms.NamesGoodsAndTheirParts ? any : Test.No;
    }

    private static Test Covers(OriginCase @case, RuleAttempt attempt)
    {
        int sameOfOpen = 0;
        foreach (Material material in attempt.Failing)
        {
            if (!IsOfItsSubheading(@case, material))
            {
                return Test.No;
            }
        }

        foreach ((Material material, _) in attempt.Open)
        {
            sameOfOpen += IsOfItsSubheading(@case, material) ? 1 : 0;
        }

        if (sameOfOpen == attempt.Open.Count)
        {
            // Where no line fails for certain, either one does and this provision covers it, or none does and the rest of the rule decides.
            return attempt.Failing.Count > 0 ? Test.Yes
                : attempt.Open.Count > 0 ? attempt.BesideTheShift.Or(Test.Unknown(attempt.Shift.Missing))
                : Test.No;
        }

        return attempt.Failing.Count > 0 || sameOfOpen > 0 ? Test.Unknown(attempt.Open.SelectMany(o => o.Test.Missing)) : Test.No;
    }

    private static bool IsOfItsSubheading(OriginCase @case, Material material) => LineMatcher.Changes(ChangeLevel.Subheading, @case.Code, material.Code) == Ternary.No;
}
