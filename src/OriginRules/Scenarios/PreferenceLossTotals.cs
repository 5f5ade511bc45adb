using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules.Results;

/// <summary>Adds up, good by good, what an agreement would change against the agreement in force.</summary>
/// <remarks>Not safe to share between threads.</remarks>
public sealed class PreferenceLossTotals
{
    private readonly RuleSet _ruleSet;
    private readonly SortedDictionary<string, PreferenceLossAmounts> _once = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PreferenceLossAmounts> _annual = new(StringComparer.Ordinal);
    private PreferenceLoss _loss;
    private decimal _shares;
    private int _shared;

    /// <summary>Sums for an agreement under a preset, without goods.</summary>
    /// <param name="ruleSet">The agreement that would take the place of the one in force.</param>
    /// <param name="preset">The preset it was resolved with.</param>
    /// <param name="against">The id of the rule set in force.</param>
    public PreferenceLossTotals(RuleSet ruleSet, string preset, string against)
    {
        _ruleSet = ruleSet;
        _loss = new() { RuleSet = ruleSet.Id, Preset = preset, Against = against };
    }

    /// <summary>True when the agreement is about the good: it is made in a party other than the country of import.</summary>
    /// <param name="good">Only where it is made and imported is looked at.</param>
    public bool Concerns(FinishedGood good) => good.ProductionCountry is { } made && made != good.ImportCountry && _ruleSet.Parties.Contains(made);

    /// <summary>Counts a good that the agreement is about.</summary>
    /// <param name="before">Under the agreement in force.</param>
    /// <param name="after">Under this one.</param>
    public void Add(Evaluation before, Evaluation after)
    {
        bool loses = before.Tariff.Preference.Status == PreferenceStatus.Granted && after.Tariff.Preference.Status != PreferenceStatus.Granted;
        bool open = before.Tariff.TotalDuty is null || after.Tariff.TotalDuty is null;
        if ((after.ChineseContent.PercentOfCustomsValue ?? after.ChineseContent.PercentOfTransactionValue) is { } share)
        {
            _shares += share;
            _shared++;
        }

        _loss = _loss with { Goods = _loss.Goods + 1, LosePreference = _loss.LosePreference + (loses ? 1 : 0), DutyOpen = _loss.DutyOpen + (open ? 1 : 0) };
        Add(_once, before, after, loses, static amount => amount);
        if (before.Good.AnnualQuantity is not null)
        {
            Add(_annual, before, after, loses, amount => AmountSums.InAYear(before.Good, amount) ?? 0);
        }
    }

    /// <summary>The sums.</summary>
    public PreferenceLoss Total() => _loss with
    {
        MeanChinesePercent = _shared == 0 ? null : Exact.Quotient(_shares, _shared),
        Amounts = [.. _once.Values],
        AnnualAmounts = [.. _annual.Values],
    };

    private static void Add(SortedDictionary<string, PreferenceLossAmounts> sums, Evaluation before, Evaluation after, bool loses, Func<decimal, decimal> weigh)
    {
        FinishedGood good = before.Good;
        PreferenceLossAmounts sum = sums.GetValueOrDefault(good.Currency.Code) ?? new() { Currency = good.Currency };
        decimal value = weigh(good.CustomsValue ?? good.TransactionValue ?? 0);
        sum = sum with { Value = sum.Value + value, ValueLosing = sum.ValueLosing + (loses ? value : 0) };
        if (before.Tariff.TotalDuty is { } now && after.Tariff.TotalDuty is { } then)
        {
            sum = sum with { DutyBefore = sum.DutyBefore + weigh(now), DutyAfter = sum.DutyAfter + weigh(then) };
        }

        sums[good.Currency.Code] = sum;
    }
}
