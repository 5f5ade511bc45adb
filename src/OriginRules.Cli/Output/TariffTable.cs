using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The duty stack of one code, on a day or over a span, as rows for a spreadsheet or as Markdown.</summary>
internal static class TariffTable
{
    public static void Csv(TextWriter writer, IEnumerable<TariffHistoryPeriod> periods)
    {
        var csv = new CsvText(writer);
        csv.Row("from", "to", "measure", "heading", "rate", "percent", "base", "amount", "certain", "cite", "totalPayable", "totalPercent", "changes");
        foreach (TariffHistoryPeriod period in periods)
        {
            TariffTreatment tariff = period.Tariff;
            string changes = string.Join("; ", period.Changes.Select(TariffHistoryText.Words));
            foreach (DutyLine line in tariff.Lines)
            {
                csv.Row(period.From, period.To, line.Measure, line.Heading, line.Rate, line.Percent, line.Base, line.Amount, line.Certain, line.Cite, tariff.TotalPayable, tariff.TotalPercent, changes);
            }

            foreach (FeeLine fee in tariff.Fees)
            {
                csv.Row(period.From, period.To, fee.Fee, null, null, null, null, fee.Amount, true, fee.Why, tariff.TotalPayable, tariff.TotalPercent, changes);
            }

            if (tariff.Lines.IsEmpty && tariff.Fees.IsEmpty)
            {
                csv.Row(period.From, period.To, tariff.ImportProhibited ? "importProhibited" : "open", null, null, null, null, null, false, null, null, null, changes);
            }
        }
    }

    public static void Markdown(TextWriter writer, TariffTreatment tariff)
    {
        writer.WriteLine("| Measure | Heading | Rate | Base | Amount | Source |");
        writer.WriteLine("| --- | --- | --- | ---: | ---: | --- |");
        foreach (DutyLine line in tariff.Lines)
        {
            Row(writer, line.Measure, line.Heading ?? "", TariffText.Rate(line), TariffText.Money(line.Base), TariffText.Money(line.Amount) + (line.Certain ? "" : " ?"), line.Cite ?? "");
        }

        foreach (FeeLine fee in tariff.Fees)
        {
            Row(writer, fee.Fee, "", "fee", "", TariffText.Money(fee.Amount), fee.Why ?? "");
        }

        Row(writer, "total", "", Verdict.PayablePercent(tariff) is { Length: > 0 } share ? share + "%" : "", "", Verdict.Payable(tariff), "");
    }

    public static void Markdown(TextWriter writer, TariffHistory history)
    {
        writer.WriteLine("| From | To | Payable | % | What changed |");
        writer.WriteLine("| --- | --- | ---: | ---: | --- |");
        foreach (TariffHistoryPeriod period in history.Periods)
        {
            Row(writer, $"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}", Verdict.Payable(period.Tariff), Verdict.PayablePercent(period.Tariff), string.Join("; ", period.Changes.Select(c => TariffHistoryText.Words(c) + (c.Cite is { } cite ? $" [{cite}]" : ""))));
        }
    }

    private static void Row(TextWriter writer, params string[] cells) => writer.WriteLine($"| {string.Join(" | ", cells.Select(EvaluationMarkdown.Escape))} |");
}
