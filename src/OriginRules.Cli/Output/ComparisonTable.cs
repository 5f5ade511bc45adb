using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>A row a good and a column a rule set; below each row where the rule sets of each pair part.</summary>
internal sealed class ComparisonTable(Page page, ImmutableArray<string> ruleSets)
{
    private const int GoodWidth = 12;
    private const int NarrowestColumn = 18;
    private const int Margin = 4;

    // More rule sets than fit side by side go into further bands.
    private readonly int _columns = Math.Clamp((page.Width - GoodWidth) / NarrowestColumn, 1, Math.Max(1, ruleSets.Length));

    private int ColumnWidth => (page.Width - GoodWidth) / _columns;

    public void Header()
    {
        foreach (string[] band in ruleSets.Chunk(_columns))
        {
            page.Line(Row("Good", band), Tone.Strong);
        }
    }

    public void Add(GoodComparison good)
    {
        page.Line();
        foreach (Evaluation[] band in good.Evaluations.Chunk(_columns))
        {
            page.Write(Cell(good.FinishedGood, GoodWidth), Tone.Strong);
            foreach (Evaluation evaluation in band)
            {
                string origin = Cell(Verdict.Origin(evaluation), ColumnWidth);
                page.Write(evaluation == band[^1] ? origin.TrimEnd() : origin, Tones.Of(evaluation.Origin.Status));
            }

            page.Line();
            Optional("  RVC", band.Select(ComparisonCells.RvcText));
            page.Line(Figures("  China", band.Select(e => Verdict.ChinesePercent(e) + "%")));
            Optional("  flags", band.Select(ComparisonCells.FlagCounts));
            page.Line(Figures("  pays", band.Select(e => Verdict.Payable(e.Tariff))));
            Optional("", band.Select(Share));
        }

        foreach ((string pairs, StepDifference difference) in ComparisonCells.Partings(good))
        {
            string cite = difference.Cite is { } source ? $" [{source}]" : "";
            page.Paragraph($"{pairs} part at {difference.Step}: {difference.Words}{cite}", Margin, Tone.Quiet);
        }

        foreach (IGrouping<string, NearThreshold> near in good.NearThresholds.GroupBy(ComparisonCells.Words, StringComparer.Ordinal))
        {
            page.Paragraph($"near a threshold under {string.Join(", ", near.Select(n => n.RuleSet))}: {near.Key}", Margin, Tone.Open);
        }
    }

    public void Totals(ImmutableArray<RuleSetTotals> totals)
    {
        foreach (RuleSetTotals[] band in totals.Chunk(_columns))
        {
            page.Line(Row("Totals", band.Select(t => t.RuleSet)), Tone.Strong);
            foreach ((string name, Func<RuleSetTotals, string> value) in ComparisonFigures.Of(totals))
            {
                page.Line(Figures("  " + name, band.Select(value)));
            }
        }
    }

    public void Rollups(ImmutableArray<ComparisonRollup> rollups)
    {
        foreach (IGrouping<string, ComparisonRollup> by in rollups.GroupBy(r => r.By, StringComparer.Ordinal))
        {
            page.Line().Line($"Duty and fees by {by.Key} (goods that originate of all)", Tone.Strong);
            foreach (ComparisonRollup rollup in by)
            {
                foreach (RuleSetTotals[] band in rollup.Totals.Chunk(_columns))
                {
                    page.Line(Figures("  " + rollup.Key, band.Select(t => $"{string.Join(' ', t.TotalPayable.Select(p => p.Amount.ToString("#,##0.00", CultureInfo.InvariantCulture)))} ({t.Originating.ToString(CultureInfo.InvariantCulture)}/{t.Goods.ToString(CultureInfo.InvariantCulture)})")));
                }
            }
        }
    }

    public void Summary(IReadOnlyList<PreferenceLoss> losses)
    {
        page.Line($"Preferences lost against {string.Join(", ", losses.Select(l => l.Against).Distinct(StringComparer.Ordinal))}, by goods made in the partner", Tone.Strong);
        foreach (PreferenceLoss[] band in losses.Chunk(_columns))
        {
            page.Line(Row("", band.Select(l => l.RuleSet)), Tone.Strong);
            page.Line(Row("", band.Select(l => l.Preset)), Tone.Strong);
            foreach ((string name, Func<PreferenceLoss, string> value) in ComparisonFigures.Of(losses))
            {
                page.Line(Figures("  " + name, band.Select(value)));
            }
        }

        page.Line();
    }

    private static string Share(Evaluation evaluation) => Verdict.PayablePercent(evaluation.Tariff) is { Length: > 0 } percent ? $"({percent}%)" : "";

    private void Optional(string head, IEnumerable<string> cells)
    {
        string[] all = [.. cells];
        if (Array.Exists(all, c => c.Length > 0))
        {
            page.Line(Figures(head, all));
        }
    }

    private static string Cell(string text, int width) => TextLines.Fit(text, width - 1).PadRight(width);

    // A figure is never cut: one too long for its column pushes the rest of the line on.
    private string Figures(string head, IEnumerable<string> figures) => (Cell(head, GoodWidth) + string.Concat(figures.Select(f => (f + " ").PadRight(ColumnWidth)))).TrimEnd();

    private string Row(string head, IEnumerable<string> cells) => (Cell(head, GoodWidth) + string.Concat(cells.Select(c => Cell(c, ColumnWidth)))).TrimEnd();
}
