using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>A block a good, a row a rule set: origin, Chinese content, what is paid, preference, and below it why.</summary>
internal sealed class EvaluationTable(Page page, int ruleSetWidth)
{
    private const int ReasonMargin = 6;
    private const int OriginWidth = 16;
    private const int ContentWidth = 8;
    private const int PayableWidth = 22;
    private const int PercentWidth = 8;

    private string? _good;

    public void Header() =>
        page.Line(Row("Rule set", "Origin", "China %", "Duty and fees", "%", "Preference"), Tone.Strong);

    public void Add(Evaluation evaluation)
    {
        if (_good != evaluation.FinishedGood)
        {
            _good = evaluation.FinishedGood;
            Good(evaluation);
        }

        page.Write("  " + evaluation.RuleSet.Id.PadRight(ruleSetWidth) + " ");
        page.Write(Verdict.Origin(evaluation).PadRight(OriginWidth), Tones.Of(evaluation.Origin.Status));
        page.Write(
            Right(Verdict.ChinesePercent(evaluation), ContentWidth) +
            Right(Verdict.Payable(evaluation.Tariff), PayableWidth) +
            Right(Verdict.PayablePercent(evaluation.Tariff), PercentWidth) + "  ");
        page.Line(Verdict.Preference(evaluation), Tones.Of(evaluation.Tariff.Preference.Status));
        page.Paragraph($"{Verdict.OriginReason(evaluation)} {Verdict.DutyReason(evaluation)}", ReasonMargin, Tone.Quiet);
    }

    // A figure too long for its column pushes the rest of the line on rather than touch its neighbour.
    private static string Right(string text, int width) => (" " + text).PadLeft(width);

    private void Good(Evaluation evaluation)
    {
        FinishedGood good = evaluation.Good;
        string route = $"{good.ExportCountry?.Code ?? good.ProductionCountry?.Code ?? "?"} to {good.ImportCountry.Code}";
        string value = (good.CustomsValue ?? good.TransactionValue) is { } amount ? $"{amount.ToString("#,##0.00", CultureInfo.InvariantCulture)} {good.Currency}" : "no value";
        string facts = $"{good.Hts.ToDottedString()}  {route}  {evaluation.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}  {value}";
        string title = TextLines.Fit($"{good.Id}  {good.Description}".TrimEnd(), Math.Max(10, page.Width - facts.Length - 2));
        page.Line();
        page.Write(title.PadRight(Math.Max(0, page.Width - facts.Length)), Tone.Strong);
        page.Line(facts);
    }

    private string Row(string ruleSet, string origin, string content, string payable, string percent, string preference) =>
        "  " + ruleSet.PadRight(ruleSetWidth) + " " + origin.PadRight(OriginWidth) + content.PadLeft(ContentWidth) + payable.PadLeft(PayableWidth) + percent.PadLeft(PercentWidth) + "  " + preference;
}
