using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Turns the tests of a case into the determination that is reported.</summary>
internal static class OriginResults
{
    public static OriginDetermination Of(ExaminedCase examined)
    {
        if (examined.Refused)
        {
            return new OriginDetermination
            {
                Status = OriginStatus.NonOriginating,
                Claimable = false,
                Step = examined.Steps[0].Article,
                RegionalValueContent = examined.RefusedWithContent ? RegionalValueContent.Report(examined.Case) : [],
            };
        }

        RuleAttempt? shown = ShownAttempt.Of(examined.ProductRule);
        RuleAttempt? change = ShownAttempt.ChangeAlone(examined.ProductRule, shown);
        OriginStatus status = examined.Status;
        HoldingCriteria holding = HoldingCriteria.Of(examined);
        string step = holding.Article ?? DecidingStep(examined, shown);
        return new OriginDetermination
        {
            Status = status,
            Claimable = status == OriginStatus.Originating,
            Step = step,
            Criterion = holding.Criterion,
            AlsoQualifies = holding.Others,
            ProductRule = Applied(examined.ProductRule, shown),
            Elections = Elections.Of(examined.Case, shown),
            RegionalValueContent = Contents(examined, shown, step),
            TariffShift = change is null ? null : FailingMaterials.ShiftOf(examined.Case, change),
            DeMinimis = change?.Tolerance?.Result,
            Missing = examined.Missing,
        };
    }

    /// <summary>Each fact once, with the first reason that was met.</summary>
    public static ImmutableArray<MissingFact> Sorted(IEnumerable<MissingFact> missing) => SortedFacts.Of(missing);

    /// <summary>The product rule that is reported of a good; null where none was reached.</summary>
    public static ProductRule? Rule(ExaminedCase examined) => examined.Refused ? null : ShownAttempt.Of(examined.ProductRule)?.Rule ?? (examined.ProductRule?.Rules is [var only, ..] ? only : null);

    private static AppliedProductRule? Applied(ProductRules.Outcome? rule, RuleAttempt? shown) =>
        shown is { } attempt
            ? new AppliedProductRule { Id = attempt.Rule.Id, Cite = attempt.Rule.Cite, Alternative = attempt.Test.Value == Ternary.Yes ? attempt.Number : null, Confidence = attempt.Rule.Confidence }
            : rule?.Rules is [var only, ..]
                ? new AppliedProductRule { Id = only.Id, Cite = only.Cite, Alternative = null, Confidence = only.Confidence }
                : null;

    private static string DecidingStep(ExaminedCase examined, RuleAttempt? shown)
    {
        bool isSet = false;
        foreach (ExaminedCase.Step step in examined.Steps)
        {
            if (step.Criterion is null && step.Test.Value != Ternary.Yes && (step.Test.Value == Ternary.No || examined.Status == OriginStatus.Undetermined))
            {
                return step.Article;
            }

            isSet |= step.Article == ArticleIds.Sets;
        }

        return isSet ? ArticleIds.Sets
            : shown is { Shift.Value: Ternary.Yes, Content.Test.Value: Ternary.No } ? ArticleIds.RegionalValueContent
            : ArticleIds.ProductRule;
    }

    private static ImmutableArray<RegionalValueContentResult> Contents(ExaminedCase examined, RuleAttempt? shown, string step)
    {
        RegionalValueContentResults required = step == ArticleIds.UnassembledGoodsAndParts && examined.Unassembled?.Content is { } parts ? parts.Results : shown?.Content?.Results ?? default;
        return required.Beside(RegionalValueContent.Report(examined.Case, ContentMethod.TransactionValue), RegionalValueContent.Report(examined.Case, ContentMethod.NetCost));
    }
}
