using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>What moved between two results: for people, as Markdown, and as comma-separated values.</summary>
internal static class DiffText
{
    private const int Margin = 2;
    private const string Nothing = "(none)";

    public static void Write(Page page, ImmutableArray<EvaluationDifference> differences)
    {
        foreach (EvaluationDifference difference in differences)
        {
            page.Line($"{difference.FinishedGood} under {difference.RuleSet}{Kind(difference.Kind)}", Tone.Strong);
            foreach (ResultMovement moved in difference.Moved)
            {
                page.Paragraph($"{moved.What}: {moved.From ?? Nothing} -> {moved.To ?? Nothing}", Margin);
            }

            page.Paragraph(Why(difference), Margin, Tone.Quiet);
        }

        int moves = differences.Count(d => !d.Moved.IsEmpty || d.Kind != EvaluationDifferenceKind.Changed);
        page.Line(differences.IsEmpty ? "Nothing moved." : string.Create(CultureInfo.InvariantCulture, $"{moves} answers moved; {differences.Length - moves} have the same answers from something else."));
    }

    public static void WriteMarkdown(TextWriter writer, ImmutableArray<EvaluationDifference> differences)
    {
        writer.WriteLine("| Good | Rule set | What | From | To | Why |");
        writer.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach ((EvaluationDifference difference, ResultMovement? moved) in Rows(differences))
        {
            string[] cells = [difference.FinishedGood, difference.RuleSet, moved?.What ?? JsonName(difference.Kind), moved?.From ?? "", moved?.To ?? "", Why(difference)];
            writer.WriteLine($"| {string.Join(" | ", cells.Select(c => TextLines.Printable(c).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)))} |");
        }
    }

    public static void WriteCsv(TextWriter writer, ImmutableArray<EvaluationDifference> differences)
    {
        Csv.Row(writer, ["good", "ruleSet", "kind", "what", "from", "to", "why"]);
        foreach ((EvaluationDifference difference, ResultMovement? moved) in Rows(differences))
        {
            Csv.Row(writer, [difference.FinishedGood, difference.RuleSet, JsonName(difference.Kind), moved?.What, moved?.From, moved?.To, Why(difference)]);
        }
    }

    private static IEnumerable<(EvaluationDifference Difference, ResultMovement? Moved)> Rows(ImmutableArray<EvaluationDifference> differences) =>
        differences.SelectMany(d => d.Moved.IsEmpty ? [(d, null)] : d.Moved.Select(m => (d, (ResultMovement?)m)));

    private static string Why(EvaluationDifference difference) => difference switch
    {
        { Kind: not EvaluationDifferenceKind.Changed } => "only one of the files has it",
        { Why.IsEmpty: true } => "because: nothing that the files record",
        _ => "because: " + string.Join("; ", difference.Why.Select(w => $"{w.What} {w.From ?? Nothing} -> {w.To ?? Nothing}")),
    };

    private static string Kind(EvaluationDifferenceKind kind) => kind switch
    {
        EvaluationDifferenceKind.Added => ": new",
        EvaluationDifferenceKind.Removed => ": gone",
        _ => "",
    };

    private static string JsonName(EvaluationDifferenceKind kind) => kind.ToString().ToLowerInvariant();
}
