using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>A row a good and a column a rule set; below each row where a rule set parts from the first.</summary>
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
            page.Line(Figures("  China", band.Select(e => Verdict.ChinesePercent(e) + "%")));
            page.Line(Figures("  pays", band.Select(e => Verdict.Payable(e.Tariff))));
            page.Line(Figures("", band.Select(Share)));
        }

        foreach (StepDifference difference in good.FirstDifference)
        {
            string cite = difference.Cite is { } source ? $" [{source}]" : "";
            page.Paragraph($"{difference.Between[1]} parts at {difference.Step}: {difference.Words}{cite}", Margin, Tone.Quiet);
        }
    }

    public void Totals(ImmutableArray<RuleSetTotals> totals)
    {
        foreach (RuleSetTotals[] band in totals.Chunk(_columns))
        {
            Band(band);
        }
    }

    private void Band(RuleSetTotals[] totals)
    {
        page.Line(Row("Totals", totals.Select(t => t.RuleSet)), Tone.Strong);
        page.Line(Row("  goods", totals.Select(t => Count(t.Goods))));
        page.Line(Row("  originate", totals.Select(t => Count(t.Originating))));
        page.Line(Row("  do not", totals.Select(t => Count(t.NonOriginating))));
        page.Line(Row("  open", totals.Select(t => Count(t.Undetermined))));
        page.Line(Row("  granted", totals.Select(t => Count(t.PreferenceGranted))));
        foreach (string currency in totals.SelectMany(t => t.TotalPayable).Select(p => p.Currency.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            page.Line(Figures($"  {currency}", totals.Select(t => Amount(t, currency))));
        }

        if (totals.Any(t => t.Open > 0))
        {
            page.Line(Row("  no figure", totals.Select(t => Count(t.Open))));
        }
    }

    private static string Amount(RuleSetTotals totals, string currency) =>
        totals.TotalPayable.FirstOrDefault(p => p.Currency.Code == currency) is { } payable ? payable.Amount.ToString("#,##0.00", CultureInfo.InvariantCulture) : "";

    private static string Share(Evaluation evaluation) => Verdict.PayablePercent(evaluation.Tariff) is { Length: > 0 } percent ? $"({percent}%)" : "";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Cell(string text, int width) => TextLines.Fit(text, width - 1).PadRight(width);

    // A figure is never cut: one too long for its column pushes the rest of the line on.
    private string Figures(string head, IEnumerable<string> figures) => (Cell(head, GoodWidth) + string.Concat(figures.Select(f => (f + " ").PadRight(ColumnWidth)))).TrimEnd();

    private string Row(string head, IEnumerable<string> cells) => (Cell(head, GoodWidth) + string.Concat(cells.Select(c => Cell(c, ColumnWidth)))).TrimEnd();
}
