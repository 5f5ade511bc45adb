using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Criterion D: goods imported unassembled, or classified with their parts, that reach a regional value content instead of the change.</summary>
/// <remarks>GN 11(b)(iv); 19 CFR 182 App. A s. 3(4).</remarks>
internal static class UnassembledGoodsAndParts
{
    private const string GoodsWithTheirParts = "unassembledAndParts.goodsWithTheirParts";

    public readonly record struct Outcome(Test Test, RegionalValueContent.Outcome? Content);

    public static Outcome Of(OriginCase @case, ImmutableArray<ProductRules.Attempt> attempts)
    {
        if (!@case.Applies(ArticleIds.UnassembledGoodsAndParts) || SelectorMatch.Contains(@case.RuleSet.Provisions.UnassembledAndPartsExcept, @case.Code))
        {
            return new(Test.No, null);
        }

        Test covered = @case.Good.ClassifiedByGri2a == true ? Test.Yes : PartsClassifiedWithTheGood(@case, attempts);
        if (covered.Value == Ternary.No)
        {
            return new(Test.No, null);
        }

        RegionalValueContent.Outcome content = RegionalValueContent.Of(@case, new RegionalValueContentRequirement
        {
            TransactionValue = @case.Number("unassembledAndParts.transactionValuePercent"),
            NetCost = @case.Number("unassembledAndParts.netCostPercent"),
        });
        return new(content.Test.And(covered).And(StagedContent(@case, attempts)).And(Conditions(@case, attempts)), content);
    }

    /// <summary>A good imported unassembled meets the other conditions of one alternative for it (s. 3(4)(b)(iii)).</summary>
    private static Test Conditions(OriginCase @case, ImmutableArray<ProductRules.Attempt> attempts) =>
        @case.Good.ClassifiedByGri2a == true && !attempts.IsEmpty ? attempts.Aggregate(Test.No, (any, attempt) => any.Or(attempt.Conditions)) : Test.Yes;

    /// <summary>Original equipment keeps the content of its table, as one of the other requirements (s. 3(4)(a)(iii)).</summary>
    private static Test StagedContent(OriginCase @case, ImmutableArray<ProductRules.Attempt> attempts)
    {
        Test all = Test.Yes;
        foreach (ProductRules.Attempt attempt in attempts)
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
    private static Test PartsClassifiedWithTheGood(OriginCase @case, ImmutableArray<ProductRules.Attempt> attempts)
    {
        Test any = Test.No;
        foreach (ProductRules.Attempt attempt in attempts)
        {
            any = any.Or(Covers(@case, attempt).And(attempt.Conditions));
        }

        return any.Value != Ternary.No && ProvidesForGoodsAndTheirParts(@case) ? any : Test.No;
    }

    /// <summary>The provision of the good must name the good and its parts; a rule set without a list leaves that open to every good.</summary>
    private static bool ProvidesForGoodsAndTheirParts(OriginCase @case)
    {
        ImmutableArray<string> provisions = @case.RuleSet.Parameters.List(GoodsWithTheirParts, @case.Day);
        return provisions.IsEmpty || provisions.Any(text => HsRange.TryParse(text, out HsRange range) && range.Contains(@case.Code));
    }

    private static Test Covers(OriginCase @case, ProductRules.Attempt attempt)
    {
        TariffShift.Outcome shift = attempt.Shift;
        if (!shift.Failing.All(Same))
        {
            return Test.No;
        }

        if (shift.Open.All(Same))
        {
            // Where no line fails for certain, either one does and this provision covers it, or none does and the rest of the rule decides.
            return shift.Failing.Length > 0 ? Test.Yes
                : shift.Open.Length > 0 ? attempt.BesideTheShift.Or(Test.Unknown(shift.Test.Missing))
                : Test.No;
        }

        return shift.Failing.Length > 0 || shift.Open.Any(Same) ? Test.Unknown(shift.OpenFacts) : Test.No;

        bool Same(Material material) => LineMatcher.Changes(ChangeLevel.Subheading, @case.Code, material.Code) == Ternary.No;
    }
}
