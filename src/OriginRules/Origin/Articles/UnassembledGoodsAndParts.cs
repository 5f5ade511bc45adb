using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Criterion D: goods imported unassembled, or classified with their parts, that reach a regional value content instead of the change.</summary>
/// <remarks>GN 11(b)(iv); 19 CFR 182 App. A s. 3(4).</remarks>
internal static class UnassembledGoodsAndParts
{
    public readonly record struct Outcome(Test Test, RegionalValueContent.Outcome? Content);

    public static Outcome Of(OriginCase @case, ImmutableArray<ProductRules.Attempt> attempts)
    {
        if (!@case.Applies(ArticleIds.UnassembledGoodsAndParts)
            || SelectorMatch.Contains(@case.RuleSet.Provisions.UnassembledAndPartsExcept, @case.Code)
            || (@case.Good.ClassifiedByGri2a != true && !PartsClassifiedWithTheGood(@case, attempts)))
        {
            return new(Test.No, null);
        }

        RegionalValueContent.Outcome content = RegionalValueContent.Of(@case, new RegionalValueContentRequirement
        {
            TransactionValue = @case.Number("unassembledAndParts.transactionValuePercent"),
            NetCost = @case.Number("unassembledAndParts.netCostPercent"),
        });
        return new(content.Test, content);
    }

    /// <summary>A material fails the change because it is of the good's own subheading; nothing else fails.</summary>
    private static bool PartsClassifiedWithTheGood(OriginCase @case, ImmutableArray<ProductRules.Attempt> attempts)
    {
        foreach (ProductRules.Attempt attempt in attempts)
        {
            if (attempt.ForThisGood != Ternary.No && attempt.Shift.Failing.Length > 0
                && attempt.Shift.Failing.All(m => LineMatcher.Changes(ChangeLevel.Subheading, @case.Code, m.Code) == Ternary.No))
            {
                return true;
            }
        }

        return false;
    }
}
