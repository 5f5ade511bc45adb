using System.Collections.Immutable;

namespace OriginRules;

/// <summary>The last two exchange rates of a good that were asked for, since most bills are in few currencies.</summary>
internal struct RatesAtHand
{
    private (Currency? Currency, decimal Rate) _last;
    private (Currency? Currency, decimal Rate) _before;

    /// <summary>The rate of a currency among the rates of the good.</summary>
    /// <exception cref="ArgumentException">The good states no rate for the line's currency; a missing rate is never 1.</exception>
    public decimal Of(Currency currency, ImmutableDictionary<Currency, decimal> rates, string good, Component line)
    {
        if (_last.Currency is { } last && last.Is(currency))
        {
            return _last.Rate;
        }

        if (_before.Currency is { } before && before.Is(currency))
        {
            return _before.Rate;
        }

        _before = _last;
        _last = (currency, rates.TryGetValue(currency, out decimal rate) ? rate : throw Amounts.NoRate(good, line, currency));
        return rate;
    }
}
