using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The lines of entries, their totals, what measures cost and what the preference saves.</summary>
internal static class EntryText
{
    private const int WhyMargin = 6;

    public static void Write(Page page, EntryReport report)
    {
        foreach (EntryGood good in report.Goods)
        {
            Good(page, good);
        }

        page.Line("Entries", Tone.Strong);
        foreach (EntryTotal total in report.Entries)
        {
            Total(page, total);
        }

        page.Line().Line("What each measure costs", Tone.Strong);
        foreach (MeasureCost cost in report.Measures)
        {
            string open = cost.OpenGoods > 0 ? $"  open for {cost.OpenGoods} of {cost.Goods}" : $"  {Goods(cost.Goods)}";
            page.Line($"  {TextLines.Fit(cost.Measure, 30),-30}{TariffText.Money(cost.Amount),16} {cost.Currency}{open}");
            if (cost.FoundVoid is { } judgment)
            {
                page.Paragraph($"since found void [{judgment.Cite}]", WhyMargin, Tone.Open);
            }
        }

        page.Line().Line("What the preference saves against no claim", Tone.Strong);
        foreach (PreferenceSavings savings in report.Savings)
        {
            page.Line($"  {TariffText.Money(savings.Amount)} {savings.Currency} on {Goods(savings.Goods)}{(savings.OpenGoods > 0 ? $"; open for {savings.OpenGoods}" : "")}");
        }

        if (report.Savings.IsEmpty)
        {
            page.Line("  nothing: it is granted to no good");
        }

        page.Line();
    }

    public static void Csv(TextWriter writer, EntryReport report)
    {
        var csv = new CsvText(writer);
        csv.Row("entry", "good", "asOf", "sequence", "heading", "measure", "program", "base", "rate", "percent", "amount", "currency", "certain", "exemption", "cite");
        foreach (EntryGood good in report.Goods)
        {
            Evaluation evaluation = good.Evaluation;
            int sequence = 0;
            foreach (EntryLine line in good.Lines)
            {
                csv.Row(good.Entry, evaluation.FinishedGood, evaluation.AsOf, ++sequence, line.Heading, line.Measure, line.Program, line.Base, line.Rate, line.Percent, line.Amount, evaluation.Good.Currency.ToString(), line.Certain, line.Exemption, line.Cite);
            }

            foreach (FeeLine fee in evaluation.Tariff.Fees)
            {
                csv.Row(good.Entry, evaluation.FinishedGood, evaluation.AsOf, ++sequence, null, fee.Fee, null, null, null, null, fee.Amount, evaluation.Good.Currency.ToString(), fee.Amount is not null, false, fee.Why);
            }
        }
    }

    private static void Good(Page page, EntryGood good)
    {
        Evaluation evaluation = good.Evaluation;
        string value = TariffText.Money(evaluation.Good.CustomsValue ?? evaluation.Good.TransactionValue);
        string facts = string.Create(CultureInfo.InvariantCulture, $"{evaluation.AsOf:yyyy-MM-dd}  {value} {evaluation.Good.Currency}");
        string title = TextLines.Fit($"{evaluation.FinishedGood}{(good.Entry is { } entry ? $"  entry {entry}" : "")}  {evaluation.Good.Description}".TrimEnd(), Math.Max(10, page.Width - facts.Length - 2));
        page.Write(title.PadRight(Math.Max(0, page.Width - facts.Length)), Tone.Strong).Line(facts);
        if (evaluation.Tariff.ImportProhibited)
        {
            page.Line("  may not enter: the import is prohibited", Tone.Bad).Line();
            return;
        }

        page.Line(Row("Heading", "Measure", "Prog", "Rate", "Base", "Amount"), Tone.Quiet);
        foreach (EntryLine line in good.Lines)
        {
            string rate = line.Exemption ? "exempt" : line.Rate ?? (line.Percent is { } percent ? percent.ToString("0.######", CultureInfo.InvariantCulture) + "%" : "");
            page.Line(Row(line.Heading ?? "-", line.Measure, line.Program ?? "", rate, line.Base is null ? "" : TariffText.Money(line.Base), TariffText.Money(line.Amount) + (line.Certain ? "" : " ?")));
            if ((line.Cite ?? line.Why) is { } source)
            {
                page.Paragraph(line.Cite is null ? source : $"[{source}]", WhyMargin, Tone.Quiet);
            }
        }

        foreach (FeeLine fee in evaluation.Tariff.Fees)
        {
            page.Line(Row("", fee.Fee, "", "fee", "", TariffText.Money(fee.Amount)));
        }

        string saved = evaluation.Tariff.SavingsAgainstNoPreference is { } savings ? $"saved by the preference {TariffText.Money(savings)}" : "";
        page.Line(Row("", "payable", "", "", "", Verdict.Payable(evaluation.Tariff)), Tone.Strong);
        if (saved.Length > 0)
        {
            page.Line("  " + saved, Tone.Good);
        }

        page.Line();
    }

    private static void Total(Page page, EntryTotal total)
    {
        string payable = total.Payable is not null ? TariffText.Money(total.Payable) : $"{TariffText.Money(total.Lower)} to {TariffText.Money(total.Upper)}";
        string name = total.Entry is { } entry ? $"entry {entry}" : "goods that state no entry";
        string fees = string.Concat(total.Fees.Select(f => $", {f.Fee} {TariffText.Money(f.Amount)}"));
        string prohibited = total.Prohibited > 0 ? $"; {Goods(total.Prohibited)} may not enter" : "";
        page.Paragraph($"{total.Day:yyyy-MM-dd} {name}: {Goods(total.Goods)}, value {TariffText.Money(total.CustomsValue)} {total.Currency}, duty {TariffText.Money(total.Duty)}{fees}, payable {payable}{prohibited}", 2);
    }

    private static string Goods(int count) => count == 1 ? "1 good" : $"{count.ToString(CultureInfo.InvariantCulture)} goods";

    private static string Row(string heading, string measure, string program, string rate, string amountBase, string amount) =>
        $"  {Fit(heading, 13)} {Fit(measure, 27)} {Fit(program, 4)} {Fit(rate, 17)} {amountBase,14} {amount,16}";

    private static string Fit(string text, int width) => TextLines.Fit(text, width).PadRight(width);
}
