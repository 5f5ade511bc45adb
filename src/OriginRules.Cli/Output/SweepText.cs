using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>A sweep for people, and as comma-separated values.</summary>
internal static class SweepText
{
    private const int Margin = 2;
    private const int GoodMargin = 4;

    public static void Write(Page page, string parameter, ImmutableArray<SweepResult> results)
    {
        foreach (SweepResult result in results)
        {
            page.Line($"{result.RuleSet}, {parameter}", Tone.Strong);
            if (result.Breakpoints.IsEmpty)
            {
                RuleSetTotals everywhere = result.Steps[0].Totals;
                page.Paragraph($"No answer changes: {Count(everywhere.Originating)} of {Count(everywhere.Goods)} goods originate at every step; duty {Duty(everywhere.TotalDuty)}.", Margin).Line();
                continue;
            }

            page.Line(Row("Value", "Goods", "Originate", "Granted", "Violate", "Total duty"), Tone.Strong);
            foreach (SweepStep step in result.Steps)
            {
                RuleSetTotals t = step.Totals;
                page.Line(Row(Csv.Figure(step.Value), Count(t.Goods), Count(t.Originating), Count(t.PreferenceGranted), Count(t.Violations), Duty(t.TotalDuty) + (t.Open > 0 ? FormattableString.Invariant($"  ({t.Open} open)") : "")).TrimEnd());
            }

            page.Line();
            page.Line("Where answers change", Tone.Strong);
            foreach (SweepBreakpoint breakpoint in result.Breakpoints)
            {
                page.Line("  " + Where(breakpoint));
                foreach (SweepChange change in breakpoint.Goods)
                {
                    page.Paragraph($"{change.FinishedGood}: {change.From} -> {change.To}", GoodMargin, Tone.Quiet);
                }
            }

            page.Line();
        }

        page.Paragraph("A change that is undone before the next step is not seen; choose smaller steps.", 0, Tone.Quiet);
    }

    public static void WriteCsv(TextWriter writer, string parameter, ImmutableArray<SweepResult> results)
    {
        Csv.Row(writer, ["ruleSet", "parameter", "kind", "value", "fromThere", "above", "upTo", "currency", "totalDuty", "totalPayable", "goods", "originating", "preferenceGranted", "violations", "open", "changes"]);
        foreach (SweepResult result in results)
        {
            foreach (SweepStep step in result.Steps)
            {
                RuleSetTotals t = step.Totals;
                foreach (CurrencyAmount amount in t.CustomsValue.IsEmpty ? t.TotalDuty : t.CustomsValue)
                {
                    Csv.Row(writer,
                    [
                        result.RuleSet, parameter, "step", Csv.Figure(step.Value), "", "", "", amount.Currency.Code, Of(t.TotalDuty, amount.Currency), Of(t.TotalPayable, amount.Currency), Csv.Figure(t.Goods),
                        Csv.Figure(t.Originating), Csv.Figure(t.PreferenceGranted), Csv.Figure(t.Violations), Csv.Figure(t.Open), "",
                    ]);
                }
            }

            foreach (SweepBreakpoint b in result.Breakpoints)
            {
                Csv.Row(writer,
                [
                    result.RuleSet, parameter, "breakpoint", Csv.Figure(b.At), b.FromThere is { } from ? (from ? "true" : "false") : "", Csv.Figure(b.Above), Csv.Figure(b.UpTo), "", "", "", "", "", "", "", "",
                    string.Join("; ", b.Goods.Select(g => $"{g.FinishedGood}: {g.From} -> {g.To}")),
                ]);
            }
        }
    }

    private static string Where(SweepBreakpoint breakpoint) => breakpoint switch
    {
        { At: { } at, FromThere: true } => $"from {Csv.Figure(at)} on",
        { At: { } at } => $"above {Csv.Figure(at)}",
        _ => $"between {Csv.Figure(breakpoint.Above)} and {Csv.Figure(breakpoint.UpTo)}",
    };

    private static string Of(ImmutableArray<CurrencyAmount> amounts, Currency currency) => Csv.Figure(amounts.FirstOrDefault(a => a.Currency == currency)?.Amount ?? 0);

    private static string Duty(ImmutableArray<CurrencyAmount> amounts) =>
        string.Join(", ", amounts.Select(a => $"{a.Amount.ToString("#,##0.00", CultureInfo.InvariantCulture)} {a.Currency.Code}"));

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Row(string value, string goods, string originate, string granted, string violate, string duty) =>
        new string(' ', Margin) + value.PadLeft(8) + goods.PadLeft(8) + originate.PadLeft(12) + granted.PadLeft(10) + violate.PadLeft(10) + "  " + duty;
}
