using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Renders an examination as the tree an auditor reads: every provision tested, on which figures, with what outcome.</summary>
internal static class ExplanationRenderer
{
    private const string Percent = "percent";

    public static ExplanationNode Render(OriginExamination examination)
    {
        OriginDetermination determination = examination.Determination;
        ImmutableArray<ExplanationNode>.Builder children = ImmutableArray.CreateBuilder<ExplanationNode>();
        children.Add(Assumptions(examination.Case));
        if (!examination.Case.Materials.IsEmpty)
        {
            children.Add(Lines(examination.Case));
        }

        foreach (OriginExamination.Step step in examination.Steps)
        {
            children.Add(Step(examination, step));
        }

        return new ExplanationNode
        {
            Rule = determination.Step,
            Cite = determination.ProductRule?.Cite,
            Outcome = Words(determination.Status),
            Words = $"{examination.Case.Good.Id} under {examination.Case.RuleSet.Title} on {examination.Case.Day:yyyy-MM-dd}: {Words(determination.Status)}"
                + (determination.Criterion is { } criterion ? $", criterion {criterion}" : ""),
            Children = children.ToImmutable(),
        };
    }

    /// <summary>Exceptional facts that are taken as not claimed come first, so that nobody reads silence as a finding.</summary>
    private static ExplanationNode Assumptions(OriginCase @case)
    {
        FinishedGood good = @case.Good;
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
        Outcome = $"{@case.Materials.Length} lines",
        Inputs = [new ExplanationInput { Name = "classification", Text = @case.Code.ToDottedString(), Unit = @case.RuleSet.Nomenclature }],
        Children =
        [
            .. @case.Materials.Select(m => new ExplanationNode
            {
                Rule = m.Path,
                Outcome = m.Originating.Value switch { Ternary.Yes => "originating", Ternary.No => "nonOriginating", _ => "unknown" },
                Words = m.StatusReason,
                Inputs =
                [
                    new ExplanationInput { Name = "classification", Text = m.Code.IsDefault ? "not stated" : m.Code.ToDottedString(), Unit = @case.RuleSet.Nomenclature },
                    new ExplanationInput { Name = "value", Number = Amounts.Value(@case.Good, m.Line), Unit = @case.Good.Currency.Code },
                    .. Figures(("counted by transaction value", m.ValueByTransactionValue, @case.Good.Currency.Code), ("counted by net cost", m.ValueByNetCost, @case.Good.Currency.Code)),
                ],
            }),
        ],
    };

    private static ExplanationNode Step(OriginExamination examination, OriginExamination.Step step) => new()
    {
        Rule = step.Article,
        Outcome = Words(step.Test),
        Words = step.Criterion is { } criterion && criterion.Length == 1 ? $"criterion {criterion}: {step.Words}" : step.Words,
        Children = step.Article switch
        {
            ArticleIds.ProductRule => [.. (examination.ProductRule?.Attempts ?? []).Select(a => Attempt(examination.Case, a))],
            ArticleIds.UnassembledGoodsAndParts when examination.Unassembled?.Content is { } content => [.. content.Results.Select(Content)],
            _ => Missing(step.Test),
        },
    };

    private static ExplanationNode Attempt(OriginCase @case, ProductRules.Attempt attempt)
    {
        ImmutableArray<ExplanationNode>.Builder children = ImmutableArray.CreateBuilder<ExplanationNode>();
        children.Add(new ExplanationNode
        {
            Rule = "tariffShift",
            Outcome = Words(attempt.Shift.Test),
            Words = attempt.Shift.Result.Met == true ? "every non-originating material makes the change, or the rule asks for none" : null,
            Children = [.. attempt.Shift.Result.Failing.Select(f => new ExplanationNode { Rule = f.Path, Outcome = "fails", Words = f.Why }), .. Missing(attempt.Shift.Test)],
        });
        if (attempt.Shift.DeMinimis is { } tolerance)
        {
            children.Add(new ExplanationNode
            {
                Rule = ArticleIds.DeMinimis,
                Cite = "GN 11(e)",
                Outcome = tolerance.Applied ? "applied" : "notApplied",
                Words = tolerance.Why,
                Inputs = Figures(("share", tolerance.Percent, tolerance.Base is { } basis ? $"percent of {basis}" : Percent), ("limit", tolerance.Limit, Percent)),
            });
        }

        if (attempt.Part is { } part)
        {
            children.Add(new ExplanationNode
            {
                Rule = ArticleIds.Automotive,
                Cite = part.Table?.Cite,
                Outcome = part.Match == Ternary.Yes ? "applies" : "unknown",
                Words = part.Table is { } table ? $"original equipment of Table {table.Id}: {string.Join(", ", part.Asks)}" : "an aftermarket part, or a part for another vehicle",
            });
        }

        if (attempt.Content is { } content)
        {
            children.AddRange(content.Results.Select(Content));
        }

        AddTest(children, "processes", attempt.Process, attempt.Alternative.Process.IsEmpty && attempt.Alternative.ExceptProcess.IsEmpty);
        AddTest(children, "shares", attempt.Shares, attempt.Alternative is { Weight: null, Volume: null, Alcohol: null, Count: null, OriginatingShare.IsEmpty: true });
        AddTest(children, ArticleIds.RegionalMaterials, attempt.Regional, attempt.Regional.Value == Ternary.Yes);
        children.AddRange(Vehicles.Explain(@case, Vehicles.CategoryFor(@case, attempt.Rule, attempt.Alternative), attempt.Part, attempt.Required));

        return new ExplanationNode
        {
            Rule = $"{attempt.Rule.Id} alternative {attempt.Number}",
            Cite = attempt.Rule.Cite,
            Outcome = attempt.ForThisGood == Ternary.Unknown ? $"{Words(attempt.Test)}, if it is for this good" : Words(attempt.Test),
            Words = attempt.Alternative.Unmodelled,
            Children = children.ToImmutable(),
        };
    }

    private static void AddTest(ImmutableArray<ExplanationNode>.Builder children, string rule, Test test, bool notAsked)
    {
        if (!notAsked)
        {
            children.Add(new ExplanationNode { Rule = rule, Outcome = Words(test), Words = null, Children = Missing(test) });
        }
    }

    private static ExplanationNode Content(RegionalValueContentResult result) => new()
    {
        Rule = $"{ArticleIds.RegionalValueContent} by {result.Method}",
        Cite = "19 CFR 182 App. A s. 7",
        Outcome = result.Met switch { true => "holds", false => "fails", null => "unknown" },
        Inputs = Figures(("base", result.Base, null), ("nonOriginatingMaterials", result.NonOriginatingMaterials, null), (Percent, result.Percent, Percent), ("threshold", result.Threshold, Percent)),
    };

    private static ImmutableArray<ExplanationInput> Figures(params (string Name, decimal? Number, string? Unit)[] figures) =>
        [.. figures.Where(f => f.Number is not null).Select(f => new ExplanationInput { Name = f.Name, Number = f.Number, Unit = f.Unit })];

    private static ImmutableArray<ExplanationNode> Missing(Test test) =>
        [.. OriginResults.Sorted(test.Missing).Select(m => new ExplanationNode { Rule = m.Path.Length == 0 ? m.Fact : $"{m.Path}.{m.Fact}", Outcome = "missing", Words = m.Why })];

    private static string Words(Test test) => test.Value switch { Ternary.Yes => "holds", Ternary.No => "fails", _ => "unknown" };

    private static string Words(OriginStatus status) => status switch
    {
        OriginStatus.Originating => "originating",
        OriginStatus.NonOriginating => "nonOriginating",
        _ => "undetermined",
    };
}
