using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>The rows of totals, as text: name and figure.</summary>
internal static class ComparisonFigures
{
    /// <summary>The totals by rule set; currencies and the year only where there is something to show.</summary>
    public static IEnumerable<(string Name, Func<RuleSetTotals, string> Value)> Of(ImmutableArray<RuleSetTotals> totals)
    {
        yield return ("goods", t => Count(t.Goods));
        yield return ("originate", t => Count(t.Originating));
        yield return ("do not", t => Count(t.NonOriginating));
        yield return ("open", t => Count(t.Undetermined));
        yield return ("gain", t => Count(t.GainOrigin));
        yield return ("lose", t => Count(t.LoseOrigin));
        yield return ("granted", t => Count(t.PreferenceGranted));
        yield return ("violate", t => Count(t.Violations));
        yield return ("near", t => Count(t.NearThreshold));
        foreach (string code in Codes(totals.SelectMany(t => t.TotalPayable.Concat(t.CustomsValue))))
        {
            yield return (code, t => Amount(t.TotalPayable, code));
            yield return ("duty", t => Amount(t.TotalDuty, code));
            yield return ("China", t => Amount(t.ChineseValue, code));
        }

        foreach (string code in Codes(totals.SelectMany(t => t.Annual.TotalPayable.Concat(t.Annual.CustomsValue))))
        {
            yield return ($"{code}/year", t => Amount(t.Annual.TotalPayable, code));
            yield return ("duty/yr", t => Amount(t.Annual.TotalDuty, code));
            yield return ("China/yr", t => Amount(t.Annual.ChineseValue, code));
        }

        if (totals.Any(t => t.Open > 0))
        {
            yield return ("no figure", t => Count(t.Open));
        }
    }

    /// <summary>What each agreement would change.</summary>
    public static IEnumerable<(string Name, Func<PreferenceLoss, string> Value)> Of(IReadOnlyList<PreferenceLoss> losses)
    {
        yield return ("goods", l => Count(l.Goods));
        yield return ("lose", l => Count(l.LosePreference));
        yield return ("% goods", l => Percent(l.PercentOfGoods));
        yield return ("% China", l => Percent(l.MeanChinesePercent));
        foreach ((string unit, Func<PreferenceLoss, ImmutableArray<PreferenceLossAmounts>> amounts) in new (string, Func<PreferenceLoss, ImmutableArray<PreferenceLossAmounts>>)[] { ("", l => l.Amounts), ("/yr", l => l.AnnualAmounts) })
        {
            foreach (string code in losses.SelectMany(l => amounts(l)).Select(a => a.Currency.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                string Figure(PreferenceLoss loss, Func<PreferenceLossAmounts, string> figure) => amounts(loss).FirstOrDefault(a => a.Currency.Code == code) is { } found ? figure(found) : "";
                yield return ($"{code}{unit}", l => Figure(l, a => Money(a.Value)));
                yield return ($"% value{unit}", l => Figure(l, a => Percent(a.PercentLosing)));
                yield return ($"duty now{unit}", l => Figure(l, a => Money(a.DutyBefore)));
                yield return ($"then{unit}", l => Figure(l, a => Money(a.DutyAfter)));
                yield return ($"change{unit}", l => Figure(l, a => a.DutyChange.ToString("+#,##0.00;-#,##0.00;0.00", CultureInfo.InvariantCulture)));
            }
        }

        if (losses.Any(l => l.DutyOpen > 0))
        {
            yield return ("no figure", l => Count(l.DutyOpen));
        }
    }

    public static string Name(PreferenceLoss loss) => $"{loss.RuleSet}@{loss.Preset}";

    private static IEnumerable<string> Codes(IEnumerable<CurrencyAmount> amounts) => amounts.Select(a => a.Currency.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Amount(ImmutableArray<CurrencyAmount> amounts, string code) => amounts.FirstOrDefault(a => a.Currency.Code == code) is { } found ? Money(found.Amount) : "";

    private static string Money(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static string Percent(decimal? percent) => percent is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
