using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>What changes for goods on scheduled days.</summary>
internal static class CalendarText
{
    private const int ChangeMargin = 6;

    public static void Write(Page page, IEnumerable<GoodCalendar> goods, DateOnly last)
    {
        foreach (GoodCalendar good in goods)
        {
            Evaluation start = good.Start;
            string title = TextLines.Fit($"{start.FinishedGood}  {start.Good.Description}".TrimEnd(), page.Width - 30);
            page.Line(string.Create(CultureInfo.InvariantCulture, $"{title}  ({start.RuleSet.Id})"), Tone.Strong);
            page.Line(State(start.AsOf, start));
            foreach (CalendarChange change in good.Changes)
            {
                string step = change.PayableChange is { } amount and not 0 ? $"  {Signed(amount)}" : "";
                page.Line(State(change.Day, change.After) + step, Tone.Strong);
                foreach (TariffChange found in change.Changes)
                {
                    string why = found.Why is { } reason ? $"; {reason.TrimEnd('.')}" : "";
                    string cite = found.Cite is { } source ? $" [{source}]" : "";
                    page.Paragraph(TariffHistoryText.Words(found) + why + cite, ChangeMargin, Tone.Quiet);
                }
            }

            if (good.Changes.IsEmpty)
            {
                page.Line(string.Create(CultureInfo.InvariantCulture, $"  nothing changes to {last:yyyy-MM-dd}"), Tone.Quiet);
            }

            page.Line();
        }
    }

    public static void Csv(TextWriter writer, IEnumerable<GoodCalendar> goods)
    {
        var csv = new CsvText(writer);
        csv.Row("good", "ruleSet", "day", "originBefore", "originAfter", "payableBefore", "payableAfter", "payableChange", "currency", "what", "kind", "from", "to", "why", "cite");
        foreach (GoodCalendar good in goods)
        {
            foreach (CalendarChange change in good.Changes)
            {
                foreach (TariffChange found in change.Changes)
                {
                    csv.Row(
                        good.Start.FinishedGood, good.Start.RuleSet.Id, change.Day, Verdict.Origin(change.Before), Verdict.Origin(change.After), change.Before.Tariff.TotalPayable, change.After.Tariff.TotalPayable,
                        change.PayableChange, good.Start.Good.Currency.ToString(), found.Measure, found.Kind, found.From, found.To, found.Why, found.Cite);
                }
            }
        }
    }

    private static string State(DateOnly day, Evaluation evaluation) => string.Create(
        CultureInfo.InvariantCulture, $"  {day:yyyy-MM-dd}  {Verdict.Origin(evaluation),-18}{Verdict.Payable(evaluation.Tariff),24} {evaluation.Good.Currency}{Percent(evaluation),10}").TrimEnd();

    private static string Percent(Evaluation evaluation) => Verdict.PayablePercent(evaluation.Tariff) is { Length: > 0 } share ? share + "%" : "";

    private static string Signed(decimal amount) => (amount > 0 ? "+" : "") + TariffText.Money(amount);
}
