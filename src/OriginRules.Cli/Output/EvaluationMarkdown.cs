using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The table of evaluations as Markdown.</summary>
internal static class EvaluationMarkdown
{
    public static void Header(TextWriter writer)
    {
        writer.WriteLine("| Good | Rule set | Origin | China % | Duty and fees | % | Preference | Why |");
        writer.WriteLine("| --- | --- | --- | ---: | ---: | ---: | --- | --- |");
    }

    public static void Row(TextWriter writer, Evaluation evaluation)
    {
        string[] cells =
        [
            evaluation.FinishedGood, evaluation.RuleSet.Id, Verdict.Origin(evaluation), Verdict.ChinesePercent(evaluation), Verdict.Payable(evaluation.Tariff),
            Verdict.PayablePercent(evaluation.Tariff), Verdict.Preference(evaluation), $"{Verdict.OriginReason(evaluation)} {Verdict.DutyReason(evaluation)}".TrimEnd(),
        ];
        writer.WriteLine($"| {string.Join(" | ", cells.Select(Escape))} |");
    }

    public static string Escape(string text) => TextLines.Printable(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
