using System.Collections.Immutable;
using OriginRules.Policies;

namespace OriginRules.Results;

/// <summary>Adds up a comparison good by good.</summary>
/// <remarks>Not safe to share between threads.</remarks>
public sealed class ComparisonTotals
{
    private readonly List<Sum> _sums = [];

    /// <summary>Counts a good.</summary>
    /// <param name="good">A good with its evaluation under every rule set.</param>
    public void Add(GoodComparison good)
    {
        bool originatedFirst = good.Evaluations[0].Origin.Status == OriginStatus.Originating;
        foreach (Evaluation evaluation in good.Evaluations)
        {
            string id = evaluation.RuleSet.Id;
            int place = _sums.FindIndex(s => s.Totals.RuleSet == id);
            if (place < 0)
            {
                place = _sums.Count;
                _sums.Add(new(new() { RuleSet = id }, new(), new()));
            }

            Sum sum = _sums[place];
            sum.Amounts.Add(evaluation, static amount => amount);
            sum.Annual.Add(evaluation, amount => AmountSums.InAYear(evaluation.Good, amount));
            _sums[place] = sum with { Totals = Count(sum.Totals, evaluation, originatedFirst, good.NearThresholds.Any(t => t.RuleSet == id)) };
        }
    }

    /// <summary>The totals, in the order in which the rule sets were first seen.</summary>
    public ImmutableArray<RuleSetTotals> ByRuleSet() =>
    [
        .. _sums.Select(s => s.Totals with
        {
            CustomsValue = s.Amounts.CustomsValue,
            ChineseValue = s.Amounts.ChineseValue,
            TotalDuty = s.Amounts.TotalDuty,
            TotalPayable = s.Amounts.TotalPayable,
            Annual = s.Totals.Annual with
            {
                CustomsValue = s.Annual.CustomsValue,
                ChineseValue = s.Annual.ChineseValue,
                TotalDuty = s.Annual.TotalDuty,
                TotalPayable = s.Annual.TotalPayable,
            },
        }),
    ];

    private static RuleSetTotals Count(RuleSetTotals totals, Evaluation evaluation, bool originatedFirst, bool near)
    {
        OriginStatus status = evaluation.Origin.Status;
        bool originates = status == OriginStatus.Originating;
        return totals with
        {
            Goods = totals.Goods + 1,
            Originating = totals.Originating + One(originates),
            NonOriginating = totals.NonOriginating + One(status == OriginStatus.NonOriginating),
            Undetermined = totals.Undetermined + One(status == OriginStatus.Undetermined),
            GainOrigin = totals.GainOrigin + One(originates && !originatedFirst),
            LoseOrigin = totals.LoseOrigin + One(!originates && originatedFirst),
            PreferenceGranted = totals.PreferenceGranted + One(evaluation.Tariff.Preference.Status == PreferenceStatus.Granted),
            Violations = totals.Violations + One(evaluation.Flags.Any(f => f.Severity == FlagSeverity.Violation)),
            NearThreshold = totals.NearThreshold + One(near),
            Open = totals.Open + One(evaluation.Tariff.TotalPayable is null),
            ChineseValueOpen = totals.ChineseValueOpen + One(evaluation.ChineseContent.Value is null),
            Annual = totals.Annual with { Goods = totals.Annual.Goods + One(evaluation.Good.AnnualQuantity is not null) },
        };
    }

    private static int One(bool holds) => holds ? 1 : 0;

    private sealed record Sum(RuleSetTotals Totals, AmountSums Amounts, AmountSums Annual);
}
