namespace OriginRules;

/// <summary>Amounts of a line in the currency of its good, at the good's stated rates.</summary>
internal static class Amounts
{
    /// <exception cref="ArgumentException">The good states no rate for the line's currency; a missing rate is never 1.</exception>
    public static decimal? InCurrencyOfGood(FinishedGood good, Component line, decimal? amount)
    {
        if (amount is not { } value || line.Currency is not { } currency || currency == good.Currency)
        {
            return amount;
        }

        return good.ExchangeRates.TryGetValue(currency, out decimal rate)
            ? value * rate
            : throw NoRate(good.Id, line, currency);
    }

    /// <summary>What is thrown where no rate is stated for the currency of a line.</summary>
    public static ArgumentException NoRate(string good, Component line, Currency currency) =>
        new($"Good '{good}', line '{line.Id}': no exchange rate for {currency}; state exchangeRates.{currency}.");

    /// <summary>The value of a line in the currency of its good, before deductions; null when not stated.</summary>
    public static decimal? Value(FinishedGood good, Component line) => InCurrencyOfGood(good, line, line.Value);

    /// <summary>The dutiable value of a good.</summary>
    public static decimal? CustomsValue(FinishedGood good) => good.CustomsValue ?? good.TransactionValue;
}
