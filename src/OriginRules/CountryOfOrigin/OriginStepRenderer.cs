using OriginRules.Results;

namespace OriginRules;

/// <summary>Renders a finding as the tree an auditor reads.</summary>
internal static class OriginStepRenderer
{
    public static ExplanationNode Render(CountryOfOriginFinding finding) => new()
    {
        Rule = finding.Basis ?? finding.Status,
        Cite = finding.Cite,
        Outcome = finding.Countries.IsEmpty ? finding.Status : $"{string.Join(", ", finding.Countries)} ({finding.Status})",
        Words = finding.Why,
        Children =
        [
            .. finding.Asked is { } asked ? asked.Steps().Select(Step) : [],
            .. finding.ByTheBill is { } bill ? [Render(bill)] : Array.Empty<ExplanationNode>(),
            .. finding.Candidates.Select(Candidate),
            .. finding.Missing.Select(Missing),
            .. finding.Analogies.Select(Analogy),
        ],
    };

    private static ExplanationNode Step(MarkingStep step) => new()
    {
        Rule = step.Rule,
        Cite = step.Cite,
        Outcome = step.Test.Value switch { Ternary.Yes => "decides", Ternary.No => "does not decide", _ => "open" },
        Words = step.Words.ToString(),
        Inputs = step.Inputs,
        Children =
        [
            .. step.Lines.Select(l => new ExplanationNode
            {
                Rule = l.Path,
                Outcome = l.Outcome.Value switch { Ternary.Yes => "changes", Ternary.No => "no change", _ => "unknown" },
                Words = l.Why is { Length: > 0 } why ? why : null,
                Children = [.. OriginResults.Sorted(l.Outcome.Missing).Select(Missing)],
            }),
        ],
    };

    private static ExplanationNode Candidate(OriginCandidate candidate) => new()
    {
        Rule = "candidate",
        Outcome = candidate.Country.Code,
        Children = [.. candidate.FactorsFor.Select(f => new ExplanationNode { Rule = "for", Outcome = f }), .. candidate.FactorsAgainst.Select(f => new ExplanationNode { Rule = "against", Outcome = f })],
    };

    private static ExplanationNode Missing(MissingFact fact) => new() { Rule = fact.Path.Length == 0 ? fact.Fact : $"{fact.Path}.{fact.Fact}", Outcome = "missing", Words = fact.Why };

    private static ExplanationNode Analogy(RulingAnalogy ruling) => new() { Rule = "compare", Outcome = ruling.Ruling, Words = $"{ruling.Good}: {ruling.Essence}" };
}
