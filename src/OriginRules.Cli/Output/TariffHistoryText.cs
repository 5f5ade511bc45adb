using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The history of one code: a line a period, and below it what changed and why.</summary>
internal static class TariffHistoryText
{
    private const int Margin = 2;
    private const int ChangeMargin = 4;

    public static void Write(Page page, TariffHistory history, bool why)
    {
        TariffQuery query = history.Query;
        page.Line(string.Create(CultureInfo.InvariantCulture, $"{query.Hts.ToDottedString()} of {query.Origin.Code}, customs value {query.CustomsValue:#,##0.00} USD{(query.Program is { } program ? $", program {program}" : "")}"), Tone.Strong);
        page.Line($"  {"From",-12}{"To",-12}{"Payable",22}{"%",10}", Tone.Quiet);
        foreach (TariffHistoryPeriod period in history.Periods)
        {
            page.Line(string.Create(CultureInfo.InvariantCulture, $"  {period.From,-12:yyyy-MM-dd}{period.To,-12:yyyy-MM-dd}{Verdict.Payable(period.Tariff),22}{Verdict.PayablePercent(period.Tariff),10}").TrimEnd(), Tone.Strong);
            foreach (TariffChange change in period.Changes)
            {
                page.Paragraph(Words(change) + Reason(change, why), ChangeMargin, Tone.Quiet);
            }

            if (why)
            {
                TariffText.Write(page, period.Tariff, why);
            }
        }

        Void(page, history);
        Claims(page, history);
    }

    /// <summary>A change in a few words: <c>mpf changed: 0.34 -> 0.35</c>.</summary>
    public static string Words(TariffChange change) => (change.From, change.To) switch
    {
        ({ } from, { } to) => $"{change.Measure} {change.Kind}: {from} -> {to}",
        _ => $"{change.Measure} {change.Kind}: {change.From ?? change.To}",
    };

    private static string Reason(TariffChange change, bool why) =>
        (change.Why is { } reason && (why || change.Kind == "ended") ? $"; {reason}" : "") + (change.Cite is { } cite ? $" [{cite}]" : "");

    private static void Void(Page page, TariffHistory history)
    {
        if (history.FoundVoid.IsEmpty)
        {
            return;
        }

        page.Line().Line("Paid under measures since found void", Tone.Strong);
        foreach (VoidMeasureTotal total in history.FoundVoid)
        {
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{total.Measure}, {total.From:yyyy-MM-dd} to {total.To:yyyy-MM-dd}: {Span(total.LeastAnEntry, total.MostAnEntry)} an entry; {total.Entries} entries of the value, one on the first of each month, paid {Span(total.PaidAtLeast, total.PaidAtMost)} [{total.FoundVoid.Cite}]"), Margin);
        }
    }

    private static string Span(decimal least, decimal? most) => least == most ? TariffText.Money(least) : $"{TariffText.Money(least)} to {TariffText.Money(most)}";

    private static string Returns(PostImportationClaim claim) =>
        claim.Returns is { } amount ? $"{TariffText.Money(amount)} an entry" : claim.TurnsOn.IsEmpty ? "open" : $"open, turns on {string.Join(", ", claim.TurnsOn)}";

    private static void Claims(Page page, TariffHistory history)
    {
        if (history.Claims is not { } claims)
        {
            return;
        }

        page.Line().Line($"What a claim of {claims.Program} after importation returns, if the good originates", Tone.Strong);
        foreach (PostImportationClaim claim in claims.Periods)
        {
            string ofVoid = claim.OfVoidMeasures is { } part and not 0 ? $", of it {TariffText.Money(part)} under measures since found void" : "";
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"imports {claim.From:yyyy-MM-dd} to {claim.To:yyyy-MM-dd}: {Returns(claim)}{ofVoid}; the first of them until {claim.ClaimUntil:yyyy-MM-dd}"), Margin);
        }

        page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"still in time on {claims.OpenOn:yyyy-MM-dd}: {claims.Entries} entries of the value, one on the first of each month, {(claims.Returns is { } sum ? $"would get back {TariffText.Money(sum)}" : "what they get back is open")} [{claims.Cite}]"), Margin);
    }
}
