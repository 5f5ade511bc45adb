using System.Collections.Immutable;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>What each agreement would change, as comma-separated values: a row an agreement, preset, currency and weight.</summary>
internal static class SummaryCsv
{
    public static void Write(TextWriter writer, IEnumerable<PreferenceLoss> losses)
    {
        Csv.Row(writer,
        [
            "ruleSet", "preset", "against", "weight", "currency", "goods", "losePreference", "percentOfGoods", "meanChinesePercent", "value", "valueLosing", "percentLosing", "dutyBefore", "dutyAfter",
            "dutyChange", "dutyOpen",
        ]);
        foreach (PreferenceLoss loss in losses)
        {
            Rows(writer, loss, "once", loss.Amounts);
            Rows(writer, loss, "annual", loss.AnnualAmounts);
        }
    }

    private static void Rows(TextWriter writer, PreferenceLoss loss, string weight, ImmutableArray<PreferenceLossAmounts> amounts)
    {
        foreach (PreferenceLossAmounts a in amounts)
        {
            Csv.Row(writer,
            [
                loss.RuleSet, loss.Preset, loss.Against, weight, a.Currency.Code, Csv.Figure(loss.Goods), Csv.Figure(loss.LosePreference), Csv.Figure(loss.PercentOfGoods), Csv.Figure(loss.MeanChinesePercent),
                Csv.Figure(a.Value), Csv.Figure(a.ValueLosing), Csv.Figure(a.PercentLosing), Csv.Figure(a.DutyBefore), Csv.Figure(a.DutyAfter), Csv.Figure(a.DutyChange), Csv.Figure(loss.DutyOpen),
            ]);
        }
    }
}
