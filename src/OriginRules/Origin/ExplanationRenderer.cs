using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Renders an examination as the tree an auditor reads: every provision tested, on which figures, with what outcome.</summary>
internal static class ExplanationRenderer
{
    /// <summary>The good is determined anew, with the tests kept.</summary>
    public static ExplanationNode Render(OriginExamination examination)
    {
        OriginDetermination determination = examination.Determination;
        ExaminedCase examined = OriginDeterminer.Examine(examination.Question.ToKeep());
        ImmutableArray<ExplanationNode>.Builder children = ImmutableArray.CreateBuilder<ExplanationNode>();
        children.Add(Assumptions(examined.Case));
        if (!examined.Case.Materials.IsEmpty)
        {
            children.Add(Lines(examined.Case));
        }

        foreach (ExaminedCase.Step step in examined.Steps)
        {
            children.Add(Step(examined, step));
        }

        if (!determination.Elections.IsEmpty)
        {
            children.Add(Elections(determination));
        }

        children.Add(Conclusion(examined.Case, determination));
        return new ExplanationNode
        {
            Rule = determination.Step,
            Cite = DecidingCite(examined.Case, determination),
            Outcome = Words(determination.Status),
            Words = $"{examined.Case.Good.Id} under {examined.Case.RuleSet.Title} on {examined.Case.Day:yyyy-MM-dd}: {Words(determination.Status)}"
                + (determination.Criterion is { } criterion ? $", criterion {criterion}" : ""),
            Children = children.ToImmutable(),
        };
    }

    /// <summary>Exceptional facts that are taken as not claimed come first, so that nobody reads silence as a finding.</summary>
    private static ExplanationNode Assumptions(OriginCase @case)
    {
        GoodFacts good = @case.Good;
        (string Name, bool Stated)[] facts =
        [
            ("transit", good.Transit is not null), ("nonQualifyingOperation", good.NonQualifyingOperation is not null), ("whollyObtained", good.WhollyObtained is not null),
            ("setKind", good.SetKind is not null), ("remanufactured", good.Remanufactured is not null), ("classifiedByGri2a", good.ClassifiedByGri2a is not null),
        ];
        string[] absent = [.. facts.Where(f => !f.Stated).Select(f => f.Name)];
        return new ExplanationNode
        {
            Rule = "assumptions",
            Outcome = "notClaimed",
            Words = absent.Length == 0 ? "every exceptional fact is stated" : $"not stated, so taken as not claimed: {string.Join(", ", absent)}; a line without a role is a material",
        };
    }

    private static ExplanationNode Lines(OriginCase @case) => new()
    {
        Rule = "materials",
        Outcome = @case.Materials.Length == 1 ? "1 line" : $"{@case.Materials.Length} lines",
        Inputs = [new ExplanationInput { Name = "classification", Text = @case.Code.ToDottedString(), Unit = @case.RuleSet.Nomenclature }],
        Children =
        [
            .. @case.Materials.Select(m => new ExplanationNode
            {
                Rule = m.Path,
                Outcome = m.Originating.Value switch { Ternary.Yes => "originating", Ternary.No => "nonOriginating", _ => "unknown" },
                Words = m.ValueOfInputs ? $"{m.StatusWords}; made by the producer and not designated, so the materials in it count" : m.StatusWords,
                Inputs =
                [
                    new ExplanationInput { Name = "classification", Text = m.Code.IsDefault ? "not stated" : m.Code.ToDottedString(), Unit = @case.RuleSet.Nomenclature },
                    new ExplanationInput { Name = "value", Number = @case.Good.InOwnCurrency(m.Line, m.Line.Value), Unit = @case.Good.Currency.Code },
                    .. ExplanationFigures.Of(("counted by transaction value", m.ValueByTransactionValue, @case.Good.Currency.Code), ("counted by net cost", m.ValueByNetCost, @case.Good.Currency.Code)),
                ],
                Children = OwnBill(@case, m),
            }),
        ],
    };

    /// <summary>How the bill of a sub-assembly decided its status.</summary>
    private static ImmutableArray<ExplanationNode> OwnBill(OriginCase @case, Material material)
    {
        if (!StatusReasons.IsOwnBill(material.StatusReason))
        {
            return [];
        }

        ExaminedCase own = OriginDeterminer.Examine(MaterialStatus.SubAssembly(@case, material.Line, material.Path));
        return
        [
            .. own.Case.Materials.IsEmpty ? ImmutableArray<ExplanationNode>.Empty : [Lines(own.Case)],
            .. own.Steps.Where(s => s.Article is ArticleIds.ProductRule or ArticleIds.ExclusivelyOriginatingMaterials).Select(s => Step(own, s)),
            Conclusion(own.Case, own.Determination),
        ];
    }

    private static ExplanationNode Step(ExaminedCase examination, ExaminedCase.Step step) => new()
    {
        Rule = step.Article,
        Cite = examination.Case.CiteOf(step.Article),
        Outcome = !Claimed(examination.Case.Good, step) ? "notClaimed"
            : step is { Article: ArticleIds.DeemedOriginating, Test.Value: Ternary.No } ? "notListed"
            : ExplanationFigures.Outcome(step.Test),
        Words = step.Criterion is { } criterion && criterion.Length == 1 ? $"criterion {criterion}: {step.Words}" : step.Words,
        Children = step.Article switch
        {
            ArticleIds.ProductRule => [.. (examination.ProductRule?.Attempts ?? []).Select(a => RuleExplanation.Of(examination.Case, a))],
            ArticleIds.Sets => SetExplanation.Of(examination.Case),
            ArticleIds.ProcessRules => ProcessRules.Explain(examination.Case),
            ArticleIds.UnassembledGoodsAndParts when examination.Unassembled?.Content is { } content => [.. content.Results.ToResults().Select(r => ContentExplanation.Of(examination.Case, r))],
            _ => ExplanationFigures.Missing(step.Test),
        },
    };

    /// <summary>False for an exceptional fact that nobody stated: silence is no finding.</summary>
    private static bool Claimed(GoodFacts good, ExaminedCase.Step step) => step.Article switch
    {
        ArticleIds.Transit => good.Transit is not null,
        ArticleIds.NonQualifyingOperations => good.NonQualifyingOperation is not null,
        ArticleIds.WhollyObtained => good.WhollyObtained is not null,
        _ => true,
    };

    private static ExplanationNode Elections(OriginDetermination determination) => new()
    {
        Rule = "elections",
        Outcome = $"{determination.Elections.Count(e => e.Status == OriginRules.Elections.Elected)} elected",
        Children = [.. determination.Elections.Select(e => new ExplanationNode { Rule = e.Path is null ? e.Name : $"{e.Name} {e.Path}", Outcome = e.Status, Words = e.Needs })],
    };

    /// <summary>The source of the step that decided: the printed product rule, or the provision.</summary>
    private static string? DecidingCite(OriginCase @case, OriginDetermination determination) => determination switch
    {
        { Step: ArticleIds.ProductRule or ArticleIds.RegionalValueContent, ProductRule.Cite: { } printed } => printed,
        { Step: var step } => @case.CiteOf(step),
    };

    private static ExplanationNode Conclusion(OriginCase @case, OriginDetermination determination) => new()
    {
        Rule = "conclusion",
        Cite = DecidingCite(@case, determination),
        Outcome = Words(determination.Status),
        Words = ConclusionWords(determination),
    };

    private static string ConclusionWords(OriginDetermination determination) => determination.Status switch
    {
        OriginStatus.Originating => $"criterion {determination.Criterion}"
            + (determination is { Step: ArticleIds.ProductRule, ProductRule: { Alternative: { } alternative } rule } ? $"; product rule {rule.Id}, alternative {alternative}, holds" : "")
            + (determination.AlsoQualifies.IsEmpty ? "" : $"; criterion {string.Join(", ", determination.AlsoQualifies)} holds too"),
        OriginStatus.NonOriginating => $"no criterion holds; {determination.Step} decides",
        _ => $"it turns on {string.Join(", ", determination.Missing.Select(m => m.Path.Length == 0 ? m.Fact : $"{m.Path}.{m.Fact}"))}",
    };

    private static string Words(OriginStatus status) => status switch
    {
        OriginStatus.Originating => "originating",
        OriginStatus.NonOriginating => "nonOriginating",
        _ => "undetermined",
    };
}
