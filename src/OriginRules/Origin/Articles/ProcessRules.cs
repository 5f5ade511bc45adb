using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Processes that confer origin beside the product rule, and the separation that satisfies none.</summary>
/// <remarks>GN 11(n)(iv), (v) for chapters 28 to 40; chapter rule 1 of chapter 27.</remarks>
internal static class ProcessRules
{
    /// <summary>Holds when a process that confers origin on the good was carried out; null when no process does for such a good.</summary>
    public static Test? Of(OriginCase @case)
    {
        Test? any = null;
        foreach (ProcessRoute route in @case.Terms.ProcessRoutes)
        {
            any = (any ?? Test.No).Or(CarriedOut(@case, route));
        }

        return any;
    }

    /// <summary>Fails when the good's new classification comes only from separating a man-made mixture. It is not claimed unless stated.</summary>
    public static Test MoreThanSeparation(OriginCase @case)
    {
        if (!@case.Applies(Provisions.SeparationProhibition) || @case.Good.Processes is not { } processes)
        {
            return Test.Yes;
        }

        foreach (SeparationProhibition prohibition in @case.RuleSet.Provisions.SeparationProhibitions)
        {
            if (SelectorMatch.Contains(prohibition.Goods, @case.Code)
                && processes.Contains(prohibition.Process, StringComparer.Ordinal)
                && !processes.Contains(prohibition.Unless, StringComparer.Ordinal))
            {
                return Test.No;
            }
        }

        return Test.Yes;
    }

    /// <summary>Each route for such a good, with the process that was carried out or those that would do.</summary>
    public static ImmutableArray<ExplanationNode> Explain(OriginCase @case) =>
    [
        .. @case.RuleSet.Provisions.ProcessRoutes
            .Where(route => SelectorMatch.Contains(route.Goods, @case.Code) && !SelectorMatch.Contains(route.Except, @case.Code))
            .Select(route => new ExplanationNode
            {
                Rule = route.Id,
                Cite = route.Cite,
                Outcome = ExplanationFigures.Outcome(CarriedOut(@case, route)),
                Words = @case.Good.Processes?.Where(p => route.Processes.Contains(p, StringComparer.Ordinal)).ToArray() is { Length: > 0 } done
                    ? $"carried out in the territory: {string.Join(", ", done)}"
                    : $"one of {string.Join(", ", route.Processes)} would do",
            }),
    ];

    private static Test CarriedOut(OriginCase @case, ProcessRoute route) => Words.AnyOf(@case.Good.Processes, route.Processes) switch
    {
        Ternary.Yes => Test.Yes,
        Ternary.No => Test.No,
        _ => Test.Unknown(@case.Path, "processes", "a process carried out in the territory may confer origin beside the product rule"),
    };
}
