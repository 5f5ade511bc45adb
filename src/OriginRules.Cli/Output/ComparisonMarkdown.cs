using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>A comparison as Markdown: a row a good, a column a rule set; below, where they part, and the totals.</summary>
internal sealed class ComparisonMarkdown(TextWriter writer, ImmutableArray<string> ruleSets)
{
    private readonly List<string> _partings = [];

    public void Header() => Head(["Good", .. ruleSets]);

    public void Add(GoodComparison good)
    {
        Row([good.FinishedGood, .. good.Evaluations.Select(e => Cell(good, e))]);
        _partings.AddRange(ComparisonCells.Partings(good).Select(p => $"- **{Escape(good.FinishedGood)}** {Escape(p.Pairs)}: {Escape(p.Difference.Step)}: {Escape(p.Difference.Words)}"));
    }

    public void Totals(ImmutableArray<RuleSetTotals> totals)
    {
        writer.WriteLine();
        foreach (string parting in _partings)
        {
            writer.WriteLine(parting);
        }

        writer.WriteLine();
        Head(["Totals", .. totals.Select(t => t.RuleSet)]);
        foreach ((string name, Func<RuleSetTotals, string> value) in ComparisonFigures.Of(totals))
        {
            Row([name, .. totals.Select(value)]);
        }
    }

    public void Summary(IReadOnlyList<PreferenceLoss> losses)
    {
        writer.WriteLine();
        Head(["What is lost", .. losses.Select(ComparisonFigures.Name)]);
        foreach ((string name, Func<PreferenceLoss, string> value) in ComparisonFigures.Of(losses))
        {
            Row([name, .. losses.Select(value)]);
        }
    }

    private static string Cell(GoodComparison good, Evaluation evaluation)
    {
        string[] parts =
        [
            Verdict.Origin(evaluation),
            ComparisonCells.RvcText(evaluation) is { Length: > 0 } rvc ? "RVC " + rvc : "",
            $"China {Verdict.ChinesePercent(evaluation)}%",
            ComparisonCells.FlagCounts(evaluation),
            string.Join(", ", ComparisonCells.Near(good, evaluation).Select(n => "near " + n.Test).Distinct(StringComparer.Ordinal)),
            $"pays {Verdict.Payable(evaluation.Tariff)}{(Verdict.PayablePercent(evaluation.Tariff) is { Length: > 0 } percent ? $" ({percent}%)" : "")}",
        ];
        return string.Join("; ", parts.Where(p => p.Length > 0));
    }

    private void Head(IReadOnlyCollection<string> cells)
    {
        Row(cells);
        writer.WriteLine("| --- |" + string.Concat(Enumerable.Repeat(" --- |", cells.Count - 1)));
    }

    private void Row(IEnumerable<string> cells) => writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells.Select(Escape))} |"));

    private static string Escape(string text) =>
        TextLines.Printable(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
