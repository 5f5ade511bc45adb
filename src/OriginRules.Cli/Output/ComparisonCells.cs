using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>What a comparison shows of one evaluation.</summary>
internal static class ComparisonCells
{
    /// <summary>The content of the method with the best margin; null when none was tested.</summary>
    public static RegionalValueContentResult? Rvc(Evaluation evaluation) =>
        evaluation.Origin.RegionalValueContent.Where(r => r.MarginPoints is not null).OrderByDescending(r => r.MarginPoints).FirstOrDefault();

    /// <summary>The content with its margin: <c>60.00 (-15.00)</c>; empty when none was tested.</summary>
    public static string RvcText(Evaluation evaluation) => Rvc(evaluation) is { } rvc ? FormattableString.Invariant($"{rvc.Percent:0.00} ({rvc.MarginPoints:+0.00;-0.00;0.00})") : "";

    public static string Flags(Evaluation evaluation, FlagSeverity severity) =>
        string.Join(' ', evaluation.Flags.Where(f => f.Severity == severity).Select(f => f.Code).Distinct(StringComparer.Ordinal));

    /// <summary>How many violations and warnings there are: <c>2V 1W</c>.</summary>
    public static string FlagCounts(Evaluation evaluation)
    {
        int violations = evaluation.Flags.Count(f => f.Severity == FlagSeverity.Violation);
        int warnings = evaluation.Flags.Count(f => f.Severity == FlagSeverity.Warning);
        return string.Join(' ', new[] { violations > 0 ? FormattableString.Invariant($"{violations}V") : "", warnings > 0 ? FormattableString.Invariant($"{warnings}W") : "" }.Where(t => t.Length > 0));
    }

    public static IEnumerable<NearThreshold> Near(GoodComparison good, Evaluation evaluation) => good.NearThresholds.Where(t => t.RuleSet == evaluation.RuleSet.Id);

    public static string Words(NearThreshold near) =>
        FormattableString.Invariant($"{near.Test}{(near.Method is { } method ? $" by {method}" : "")} {near.Percent:0.00} against {near.Threshold:0.##} ({near.MarginPoints:+0.00;-0.00;0.00})");

    /// <summary>The pairs of rule sets that part at the same step with the same words, together.</summary>
    public static IEnumerable<(string Pairs, StepDifference Difference)> Partings(GoodComparison good) =>
        good.FirstDifference.GroupBy(d => (d.Step, d.Words)).Select(g => (string.Join(", ", g.Select(d => string.Join(" | ", d.Between))), g.First()));
}
