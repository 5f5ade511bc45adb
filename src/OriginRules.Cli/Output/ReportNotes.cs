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
        yield return FormattableString.Invariant($"{reader.Goods} goods evaluated. Findings: {errors} errors, {warnings} warnings, {reader.Count(FindingSeverity.Info)} notes.");
        yield return "Not legal advice.";
    }

    public static IEnumerable<string> About(Selection selection)
    {
        if (Ids(selection, RuleSetStatus.Hypothetical) is { Length: > 0 } hypothetical)
        {
            yield return $"Hypothetical, not law: {hypothetical} (preset {selection.Preset}).";
        }

        if (Ids(selection, RuleSetStatus.Baseline) is { Length: > 0 } baseline)
        {
            yield return $"Baseline without an agreement, for comparison: {baseline}.";
        }

        if (Ids(selection, RuleSetStatus.Expired) is { Length: > 0 } expired)
        {
            yield return $"No longer in force: {expired}.";
        }

        if (selection.AsOf is { } day)
        {
            yield return FormattableString.Invariant($"The law of {day:yyyy-MM-dd} applies to every good.");
        }
    }

    private static string Ids(Selection selection, RuleSetStatus status) =>
        string.Join(", ", selection.RuleSets.Where(r => r.RuleSet.Status == status).Select(r => r.RuleSet.Id));
}
