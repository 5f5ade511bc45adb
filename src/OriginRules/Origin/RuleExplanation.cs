using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One alternative of a product rule as an auditor reads it: what it asks, each line, the arithmetic, the further conditions.</summary>
internal static class RuleExplanation
{
    public static ExplanationNode Of(OriginCase @case, RuleAttempt attempt)
    {
        ImmutableArray<ExplanationNode>.Builder children = ImmutableArray.CreateBuilder<ExplanationNode>();
        children.Add(Shift(@case, attempt));
        if (attempt.Tolerance is { } tolerance)
        {
            children.Add(Tolerance(@case, tolerance.Result));
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
            children.AddRange(content.Results.ToResults().Select(r => ContentExplanation.Of(@case, r, content.Averaged)));
            children.AddRange(ContentExplanation.Waived(@case, content));
            children.AddRange(ContentExplanation.NotComputed(@case, attempt.Required!, content));
        }

        AddTest(children, "processes", attempt.Process, attempt.Alternative.Process.IsEmpty && attempt.Alternative.ExceptProcess.IsEmpty);
        if (attempt.Alternative is not { Weight: null, Volume: null, Alcohol: null, Count: null, OriginatingShare.IsEmpty: true })
        {
            children.Add(new ExplanationNode { Rule = "shares", Outcome = ExplanationFigures.Outcome(attempt.Shares), Children = [.. ShareConditions.Explain(@case, attempt.Alternative), .. ExplanationFigures.Missing(attempt.Shares)] });
        }

        if (attempt.Regional.Value != Ternary.Yes)
        {
            children.Add(new ExplanationNode { Rule = ArticleIds.RegionalMaterials, Outcome = ExplanationFigures.Outcome(attempt.Regional), Children = RegionalMaterials.Explain(@case, attempt.Alternative.ExemptFrom) });
        }

        children.AddRange(Vehicles.Explain(@case, Vehicles.CategoryFor(@case, attempt.Rule, attempt.Alternative), attempt.Part, attempt.Required));
        return new ExplanationNode
        {
            Rule = $"{attempt.Rule.Id} alternative {attempt.Number}",
            Cite = attempt.Rule.Cite,
            Outcome = attempt.ForThisGood == Ternary.Unknown ? $"{ExplanationFigures.Outcome(attempt.Test)}, if it is for this good" : ExplanationFigures.Outcome(attempt.Test),
            Inputs = [new ExplanationInput { Name = "asks", Text = ProductRuleText.Of(attempt.Alternative) + OnTheDay(attempt) }],
            Children = children.ToImmutable(),
        };
    }

    private static void AddTest(ImmutableArray<ExplanationNode>.Builder children, string rule, Test test, bool notAsked)
    {
        if (!notAsked)
        {
            children.Add(new ExplanationNode { Rule = rule, Outcome = ExplanationFigures.Outcome(test), Words = null, Children = ExplanationFigures.Missing(test) });
        }
    }

    /// <summary>The content of the day, where it is not the printed one.</summary>
    private static string OnTheDay(RuleAttempt attempt) =>
        attempt.Required is { } required && required != attempt.Alternative.Rvc ? $"; on this day {ProductRuleText.Content(required)}" : "";

    /// <summary>Each line that the change is asked of, with the reason it makes it or not.</summary>
    private static ExplanationNode Shift(OriginCase @case, RuleAttempt attempt)
    {
        ILookup<string, FailingMaterial> failing = FailingMaterials.ShiftOf(@case, attempt).Failing.ToLookup(f => f.Path, StringComparer.Ordinal);
        Material[] tested = [.. @case.Materials.Where(m => m.InTariffShift && m.Originating.Value != Ternary.Yes)];
        return new ExplanationNode
        {
            Rule = "tariffShift",
            Outcome = attempt.Tolerance is { Applied: true } ? "excused" : ExplanationFigures.Outcome(attempt.Shift),
            Words = attempt.Tolerance is { Applied: true } ? "what does not shift is within de minimis" : tested.Length == 0 ? "no material has to make the change: all that count originate" : null,
            Children = [.. tested.Select(m => Line(@case, attempt, m, failing[m.Path].FirstOrDefault())), .. ExplanationFigures.Missing(attempt.Shift)],
        };
    }

    private static ExplanationNode Line(OriginCase @case, RuleAttempt attempt, Material material, FailingMaterial? refused)
    {
        if (refused is not null)
        {
            return new ExplanationNode { Rule = material.Path, Outcome = "fails", Words = refused.Why };
        }

        Test test = TariffShift.LineTest(@case, attempt.Rule, attempt.Alternative, material);
        return test.Value == Ternary.Yes
            ? new ExplanationNode { Rule = material.Path, Outcome = "shifts", Words = TariffShiftWords.Allowed(@case, attempt.Rule, attempt.Alternative, material) }
            : new ExplanationNode { Rule = material.Path, Outcome = "unknown", Words = string.Join("; ", test.Missing.Select(m => m.Why).Distinct(StringComparer.Ordinal)) };
    }

    private static ExplanationNode Tolerance(OriginCase @case, DeMinimisResult tolerance) => new()
    {
        Rule = ArticleIds.DeMinimis,
        Cite = @case.CiteOf(ArticleIds.DeMinimis),
        Outcome = tolerance.Applied ? "applied" : "notApplied",
        Words = tolerance.Why ?? (tolerance is { Percent: { } percent, Limit: { } limit }
            ? $"the materials that do not shift are {ExplanationFigures.Text(percent)}% of {tolerance.Base}, {(percent <= limit ? "within" : "above")} the {ExplanationFigures.Text(limit)}% tolerated"
            : null),
        Inputs = ExplanationFigures.Of(("share", tolerance.Percent, tolerance.Base is { } basis ? $"percent of {basis}" : ExplanationFigures.Percent), ("limit", tolerance.Limit, ExplanationFigures.Percent)),
    };
}
