using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>A duty stack, line by line.</summary>
internal static class TariffText
{
    private const int Margin = 2;
    private const int WhyMargin = 6;

    public static void Write(Page page, TariffTreatment tariff, bool why)
    {
        string program = tariff.Preference.Program is { } claimed ? $" (program {claimed})" : "";
        page.Paragraph($"preference {JsonStyle(tariff.Preference.Status)}{program}" + string.Concat(tariff.Preference.Reasons.Select(r => "; " + r.TrimEnd('.'))), Margin);
        if (tariff.ImportProhibited)
        {
            page.Line("  may not enter: the import is prohibited", Tone.Bad);
        }

        page.Line(Row("Measure", "Heading", "Rate", "Base", "Amount"), Tone.Quiet);
        foreach (DutyLine line in tariff.Lines)
        {
            page.Line(Row(line.Measure, line.Heading ?? "", Rate(line), Money(line.Base), Money(line.Amount) + (line.Certain ? "" : " ?")));
            Because(page, why, line.Why, line.Cite);
        }

        foreach (FeeLine fee in tariff.Fees)
        {
            page.Line(Row(fee.Fee, "", "fee", "", Money(fee.Amount)));
            Because(page, why, fee.Why, null);
        }

        page.Line(Row("total", "", Verdict.PayablePercent(tariff) is { Length: > 0 } share ? share + "%" : "", "", Verdict.Payable(tariff)), Tone.Strong);
        foreach (RangeDependency fact in tariff.Range?.DependsOn ?? [])
        {
            page.Paragraph((fact.LowerIf == fact.UpperIf ? $"open because of {fact.Fact}: {fact.LowerIf}" : $"turns on {fact.Fact}: low if {fact.LowerIf}; high if {fact.UpperIf}") + (fact.Cite is { } cite ? $" [{cite}]" : ""), Margin, Tone.Open);
        }

        foreach (InapplicableMeasure measure in why ? tariff.NotApplied : [])
        {
            page.Paragraph($"not due: {measure.Measure}{(measure.Heading is { } heading ? " " + heading : "")}: {measure.Why}", Margin, Tone.Quiet);
        }
    }

    // The source stands under every line, so that it can be checked; the reason when it is asked for.
    private static void Because(Page page, bool wanted, string? why, string? cite)
    {
        string text = $"{(wanted || cite is null ? why : "")}{(cite is null ? "" : $" [{cite}]")}".Trim();
        if (text.Length > 0)
        {
            page.Paragraph(text, WhyMargin, Tone.Quiet);
        }
    }

    private static string Row(string measure, string heading, string rate, string amountBase, string amount) =>
        $"  {Fit(measure, 30)} {Fit(heading, 12)} {Fit(rate, 20)} {amountBase,14} {amount,16}";

    private static string Fit(string text, int width) => TextLines.Fit(text, width).PadRight(width);

    /// <summary>The rate of a line: as printed, or its percentage.</summary>
    public static string Rate(DutyLine line) => line.Rate ?? (line.Percent is { } percent ? $"{Plain(percent)}%" : "");

    /// <summary>An amount to the cent.</summary>
    public static string Money(decimal? amount) => amount is { } known ? Math.Round(known, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", CultureInfo.InvariantCulture) : "open";

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string JsonStyle(PreferenceStatus status) => status switch
    {
        PreferenceStatus.Granted => "granted",
        PreferenceStatus.Denied => "denied",
        PreferenceStatus.NotClaimed => "not claimed",
        _ => "not available",
    };
}
