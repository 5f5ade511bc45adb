using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Turns the tests of a case into the determination that is reported.</summary>
internal static class OriginResults
{
    private const string Low = "low";

    public static OriginExamination Of(
        OriginCase @case, Test answer, ImmutableArray<OriginExamination.Step> steps, ProductRules.Outcome? rule, UnassembledGoodsAndParts.Outcome? unassembled, DeemedOriginatingGood? deemed)
    {
        ImmutableArray<OriginExamination.Step> holding = answer.Value == Ternary.Yes ? [.. steps.Where(s => s.Criterion is not null && s.Test.Value == Ternary.Yes)] : [];
        // The letter that also holds comes before "deemed" (GN 11(p)).
        ImmutableArray<string> criteria = [.. holding.Where(s => s.Article != ArticleIds.DeemedOriginating).Concat(holding.Where(s => s.Article == ArticleIds.DeemedOriginating)).Select(s => s.Criterion!).Distinct(StringComparer.Ordinal)];
        ProductRules.Attempt? shown = Shown(rule);
        OriginStatus status = answer.Value switch
        {
            Ternary.Yes => OriginStatus.Originating,
            Ternary.No => OriginStatus.NonOriginating,
            _ => OriginStatus.Undetermined,
        };
        string step = status == OriginStatus.Originating ? holding[0].Article : DecidingStep(steps, rule, shown, status);
        ImmutableArray<RegionalValueContentResult> contents = Contents(@case, shown, unassembled, step);
        return new OriginExamination
        {
            Case = @case,
            Steps = steps,
            ProductRule = rule,
            Unassembled = unassembled,
            Flags = Flags(@case, rule, shown, deemed, status),
            Determination = new OriginDetermination
            {
                Status = status,
                Claimable = status == OriginStatus.Originating,
                Step = step,
                Criterion = criteria.IsEmpty ? null : criteria[0],
                AlsoQualifies = criteria.IsEmpty ? [] : criteria[1..],
                ProductRule = Applied(rule, shown),
                Elections = Elections.Of(@case, shown),
                RegionalValueContent = contents,
                TariffShift = ChangeAlone(rule, shown)?.Shift.Result,
                DeMinimis = ChangeAlone(rule, shown)?.Shift.DeMinimis,
                Missing = status == OriginStatus.Undetermined ? Sorted(answer.Missing) : [],
            },
        };
    }

    public static ImmutableArray<MissingFact> Sorted(IEnumerable<MissingFact> missing) =>
    [
        .. missing.GroupBy(m => (m.Path, m.Fact)).Select(g => g.First())
            .OrderBy(m => m.Path, StringComparer.Ordinal).ThenBy(m => m.Fact, StringComparer.Ordinal),
    ];

    /// <summary>The attempt to show: the first that holds, else the first that is open, else the one that came closest.</summary>
    private static ProductRules.Attempt? Shown(ProductRules.Outcome? rule) => rule?.Attempts
        .OrderByDescending(a => a.Test.Value)
        .ThenByDescending(a => a.ForThisGood)
        .ThenByDescending(a => a.Shift.Test.Value)
        .ThenByDescending(a => a.Test.Value != Ternary.Yes && a.Content is { Results.IsEmpty: false })
        .ThenBy(a => a.Rule.Id, StringComparer.Ordinal)
        .ThenBy(a => a.Number)
        .FirstOrDefault();

    /// <summary>
    /// The change that the rule asks without a content, where it prints one: beside an alternative that trades the change for a content, it says which materials do not make it.
    /// </summary>
    private static ProductRules.Attempt? ChangeAlone(ProductRules.Outcome? rule, ProductRules.Attempt? shown) =>
        shown is not { Required: not null, Shift.Result.Met: true } ? shown
        : rule!.Attempts
            .Where(a => a.Rule == shown.Rule && a.Required is null && a.ForThisGood != Ternary.No && a.Alternative.Change != ChangeLevel.None)
            .OrderByDescending(a => a.Shift.Test.Value).ThenBy(a => a.Number)
            .FirstOrDefault() ?? shown;

    private static AppliedProductRule? Applied(ProductRules.Outcome? rule, ProductRules.Attempt? shown) =>
        shown is { } attempt
            ? new AppliedProductRule { Id = attempt.Rule.Id, Cite = attempt.Rule.Cite, Alternative = attempt.Test.Value == Ternary.Yes ? attempt.Number : null, Confidence = attempt.Rule.Confidence }
            : rule?.Rules is [var only, ..]
                ? new AppliedProductRule { Id = only.Id, Cite = only.Cite, Alternative = null, Confidence = only.Confidence }
                : null;

    private static string DecidingStep(ImmutableArray<OriginExamination.Step> steps, ProductRules.Outcome? rule, ProductRules.Attempt? shown, OriginStatus status)
    {
        foreach (OriginExamination.Step step in steps)
        {
            if (step.Criterion is null && step.Test.Value != Ternary.Yes && (step.Test.Value == Ternary.No || status == OriginStatus.Undetermined))
            {
                return step.Article;
            }
        }

        if (steps.Any(s => s.Article == ArticleIds.Sets))
        {
            return ArticleIds.Sets;
        }

        return rule is null || shown is null ? ArticleIds.ProductRule
            : shown.Shift.Test.Value == Ternary.Yes && shown.Content?.Test.Value == Ternary.No ? ArticleIds.RegionalValueContent
            : ArticleIds.ProductRule;
    }

    private static ImmutableArray<RegionalValueContentResult> Contents(OriginCase @case, ProductRules.Attempt? shown, UnassembledGoodsAndParts.Outcome? unassembled, string step)
    {
        ImmutableArray<RegionalValueContentResult> required = step == ArticleIds.UnassembledGoodsAndParts && unassembled?.Content is { } parts ? parts.Results : shown?.Content?.Results ?? [];
        ImmutableArray<RegionalValueContentResult> all = RegionalValueContent.Report(@case);
        return [.. all.Select(r => required.FirstOrDefault(q => q.Method == r.Method) ?? r), .. required.Where(q => all.All(r => r.Method != q.Method))];
    }

    private static ImmutableArray<Flag> Flags(OriginCase @case, ProductRules.Outcome? rule, ProductRules.Attempt? shown, DeemedOriginatingGood? deemed, OriginStatus status)
    {
        ImmutableArray<Flag>.Builder flags = ImmutableArray.CreateBuilder<Flag>();
        if (shown?.Rule is { Confidence: Low } doubtful)
        {
            flags.Add(new Flag { Code = "LAW-UNVERIFIED", Severity = FlagSeverity.Warning, Message = $"Product rule {doubtful.Id} rests on a source of low confidence; confirm it before relying on the answer.", Cite = doubtful.Cite });
        }

        if (shown?.Part is { Table: { } table, Doubtful: { } figure })
        {
            flags.Add(new Flag { Code = "LAW-UNVERIFIED", Severity = FlagSeverity.Warning, Message = $"The {figure.Value} percent of Table {table.Id} rests on a source of low confidence on {@case.Day:yyyy-MM-dd}; confirm it before relying on the answer.", Cite = figure.Cite });
        }

        if (rule is { Rules.IsEmpty: true })
        {
            flags.Add(new Flag { Code = "PRODUCT-RULE-NONE", Severity = FlagSeverity.Warning, Message = $"No product rule in force names {@case.Code.ToDottedString()}; state hs2012 if the good is classified elsewhere in that nomenclature." });
        }

        if (deemed is not null && status == OriginStatus.Originating && @case.Good is { ProducedInTerritory: false })
        {
            flags.Add(new Flag { Code = "DEEMED-WITHOUT-PRODUCTION", Severity = FlagSeverity.Warning, Message = "The good is deemed to originate although nothing was done to it in the territory of the parties; marking and trade-remedy origin are other questions.", Cite = deemed.Cite });
        }

        if (deemed is { Confidence: Low })
        {
            flags.Add(new Flag { Code = "LAW-UNVERIFIED", Severity = FlagSeverity.Warning, Message = $"The list of goods deemed to originate is of low confidence for {@case.Good.Hts.ToDottedString()}.", Cite = deemed.Cite });
        }

        if (@case.RuleSet.Lineage.Length > 1 && @case.Materials.FirstOrDefault(m => m.Line is { Originating: true, OriginatingUnder: null } && m.Originating.Value == Ternary.Yes) is { } unnamed)
        {
            flags.Add(new Flag { Code = "CERTIFICATION-UNNAMED", Severity = FlagSeverity.Warning, Path = unnamed.Path, Message = $"The line states that it originates without naming a rule set; it is taken at its word under {@case.RuleSet.Id}. State originatingUnder: a certification under another agreement is no evidence here.", Missing = [unnamed.Path + ".originatingUnder"] });
        }

        return flags.ToImmutable();
    }
}
