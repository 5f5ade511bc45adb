using NRules.RuleModel;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.NRules;

/// <summary>Names facts as the record of firings tells them.</summary>
internal static class FactWords
{
    public static string Of(IEnumerable<IFactMatch> facts) => string.Join(", ", facts.Select(f => Of(f.Value)));

    public static string Outcome(bool? holds) => holds switch { true => "holds", false => "fails", null => "unknown" };

    private static string Of(object? fact) => fact switch
    {
        null => "nothing",
        Case one => $"case {one.Good.Id}",
        ArticleFinding finding => $"{finding.Article} {Outcome(finding.Holds)} on {finding.Good.Id}",
        FinishedGood good => $"good {good.Id}",
        BillLine line => $"line {line.Path}",
        Component component => $"component {component.Id}",
        OriginDetermination determination => $"determination {determination.Status}",
        Evaluation evaluation => $"evaluation {evaluation.FinishedGood}",
        Flag flag => flag.Path is null ? $"flag {flag.Code}" : $"flag {flag.Code} {flag.Path}",
        _ => fact.GetType().Name,
    };
}
