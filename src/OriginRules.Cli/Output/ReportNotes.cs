using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>What a reader must know about the rule sets and the input of a report.</summary>
internal static class ReportNotes
{
    public static IEnumerable<string> Of(Selection selection, GoodsReader reader)
    {
        foreach (string note in About(selection))
        {
            yield return note;
        }

        int errors = reader.Count(FindingSeverity.Error);
        int warnings = reader.Count(FindingSeverity.Warning);
        yield return FormattableString.Invariant($"Goods evaluated: {reader.Goods}. Findings: errors {errors}, warnings {warnings}, notes {reader.Count(FindingSeverity.Info)}.");
        yield return "Not legal advice.";
    }

    public static IEnumerable<string> About(Selection selection)
    {
        if (Ids(selection, RuleSetStatus.Hypothetical, r => $"{r.RuleSet.Id} (preset {r.Options.Preset})") is { Length: > 0 } hypothetical)
        {
            yield return $"Hypothetical, not law: {hypothetical}.";
        }

        if (Ids(selection, RuleSetStatus.Baseline, r => r.RuleSet.Id) is { Length: > 0 } baseline)
        {
            yield return $"Baseline without an agreement, for comparison: {baseline}.";
        }

        if (Ids(selection, RuleSetStatus.Expired, r => r.RuleSet.Id) is { Length: > 0 } expired)
        {
            yield return $"No longer in force: {expired}.";
        }

        if (selection.AsOf is { } day)
        {
            yield return FormattableString.Invariant($"The law of {day:yyyy-MM-dd} applies to every good.");
        }
    }

    private static string Ids(Selection selection, RuleSetStatus status, Func<SelectedRuleSet, string> name) =>
        string.Join(", ", selection.RuleSets.Where(r => r.RuleSet.Status == status).Select(name));
}
