using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Adds up a comparison good by good.</summary>
/// <remarks>Not safe to share between threads.</remarks>
public sealed class ComparisonTotals
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, RuleSetTotals> _totals = new(StringComparer.Ordinal);

    /// <summary>Counts a good.</summary>
    public void Add(GoodComparison good)
    {
        foreach (Evaluation evaluation in good.Evaluations)
        {
            Add(evaluation);
        }
    }

    /// <summary>The totals, in the order in which the rule sets were first seen.</summary>
    public ImmutableArray<RuleSetTotals> ByRuleSet() => [.. _order.Select(id => _totals[id])];

    private void Add(Evaluation evaluation)
    {
        string id = evaluation.RuleSet.Id;
        if (!_totals.TryGetValue(id, out RuleSetTotals? totals))
        {
            _order.Add(id);
            totals = new() { RuleSet = id };
        }

        OriginStatus status = evaluation.Origin.Status;
        _totals[id] = totals with
        {
            Goods = totals.Goods + 1,
            Originating = totals.Originating + (status == OriginStatus.Originating ? 1 : 0),
            NonOriginating = totals.NonOriginating + (status == OriginStatus.NonOriginating ? 1 : 0),
            Undetermined = totals.Undetermined + (status == OriginStatus.Undetermined ? 1 : 0),
            PreferenceGranted = totals.PreferenceGranted + (evaluation.Tariff.Preference.Status == PreferenceStatus.Granted ? 1 : 0),
            Open = totals.Open + (evaluation.Tariff.TotalPayable is null ? 1 : 0),
            TotalPayable = evaluation.Tariff.TotalPayable is { } amount ? Plus(totals.TotalPayable, evaluation.Good.Currency, amount) : totals.TotalPayable,
        };
    }

    private static ImmutableArray<CurrencyAmount> Plus(ImmutableArray<CurrencyAmount> amounts, Currency currency, decimal amount)
    {
        CurrencyAmount? known = amounts.FirstOrDefault(a => a.Currency == currency);
        return known is null
            ? [.. amounts.Add(new() { Currency = currency, Amount = amount }).OrderBy(a => a.Currency.Code, StringComparer.Ordinal)]
            : amounts.Replace(known, known with { Amount = known.Amount + amount });
    }
}
