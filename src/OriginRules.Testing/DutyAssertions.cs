using OriginRules.Results;

namespace OriginRules.Testing;

/// <summary>Checks on what the good pays at the border, in its own currency and for its whole quantity.</summary>
public static class DutyAssertions
{
    private const int Cents = 2;
    private const int ScaleBits = 16;
    private const int ScaleMask = 0xFF;

    /// <summary>Checks duty and fees together.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="amount">The total, compared after rounding to cents, half away from zero, or to as many decimals as are written here.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">It pays another amount, the amount is open, or it may not enter.</exception>
    public static Evaluation ShouldPay(this Evaluation evaluation, decimal amount) => Total(evaluation, t => t.TotalPayable, amount, "pay");

    /// <summary>Checks the duty without fees.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="amount">The total, compared as in <see cref="ShouldPay"/>.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">Another amount is due, the amount is open, or the good may not enter.</exception>
    public static Evaluation ShouldPayDutyOf(this Evaluation evaluation, decimal amount) => Total(evaluation, t => t.TotalDuty, amount, "pay duty of");

    /// <summary>Checks duty and fees together against a ceiling; an open amount must stay under it at its upper end.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="amount">The ceiling, inclusive, compared unrounded.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">It pays more, may pay more, or may not enter.</exception>
    public static Evaluation ShouldPayAtMost(this Evaluation evaluation, decimal amount)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        TariffTreatment tariff = evaluation.Tariff;
        if (tariff.ImportProhibited || (tariff.TotalPayable ?? tariff.Range?.Upper) is not { } most || most > amount)
        {
            Failure.Duty(evaluation, $"pay at most {Money(evaluation, amount)}");
        }

        return evaluation;
    }

    /// <summary>Checks that a measure is due for certain.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="measure">The name of the measure in results, such as <c>hts</c>.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">The measure is not due, or only if a fact turns out so.</exception>
    public static Evaluation ShouldPayMeasure(this Evaluation evaluation, string measure)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (!evaluation.Tariff.Lines.Any(l => l.Measure == measure && l is { Certain: true, Amount: not 0 }))
        {
            Failure.Duty(evaluation, $"pay {measure}");
        }

        return evaluation;
    }

    /// <summary>Checks that a measure is not due, whatever the open facts turn out to be.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <param name="measure">The name of the measure in results.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">The measure is due or may be, or the good may not enter.</exception>
    public static Evaluation ShouldNotPayMeasure(this Evaluation evaluation, string measure)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (evaluation.Tariff.ImportProhibited || evaluation.Tariff.Lines.Any(l => l.Measure == measure && l.Amount is not 0))
        {
            Failure.Duty(evaluation, $"not pay {measure}");
        }

        return evaluation;
    }

    /// <summary>Checks that the preference is claimed and granted.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">It is denied, not claimed or not available.</exception>
    public static Evaluation ShouldBeGrantedPreference(this Evaluation evaluation) => Preference(evaluation, PreferenceStatus.Granted, "be granted the preference");

    /// <summary>Checks that the preference is claimed and denied.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">It is granted, not claimed or not available.</exception>
    public static Evaluation ShouldBeDeniedPreference(this Evaluation evaluation) => Preference(evaluation, PreferenceStatus.Denied, "be denied the preference");

    /// <summary>Checks that the good may not enter at all.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">It may enter.</exception>
    public static Evaluation ShouldBeProhibited(this Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (!evaluation.Tariff.ImportProhibited)
        {
            Failure.Duty(evaluation, "be prohibited");
        }

        return evaluation;
    }

    /// <summary>Checks that no prohibition keeps the good out.</summary>
    /// <param name="evaluation">The evaluation to check.</param>
    /// <returns>The evaluation, for further checks.</returns>
    /// <exception cref="OriginAssertionException">It may not enter.</exception>
    public static Evaluation ShouldBeAdmitted(this Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (evaluation.Tariff.ImportProhibited)
        {
            Failure.Duty(evaluation, "be admitted");
        }

        return evaluation;
    }

    private static Evaluation Preference(Evaluation evaluation, PreferenceStatus status, string expected)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (evaluation.Tariff.Preference.Status != status)
        {
            Failure.Duty(evaluation, expected);
        }

        return evaluation;
    }

    private static Evaluation Total(Evaluation evaluation, Func<TariffTreatment, decimal?> total, decimal amount, string expected)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        int places = Math.Max(Cents, (decimal.GetBits(amount)[3] >> ScaleBits) & ScaleMask);
        if (evaluation.Tariff.ImportProhibited || total(evaluation.Tariff) is not { } found || Math.Round(found, places, MidpointRounding.AwayFromZero) != amount)
        {
            Failure.Duty(evaluation, $"{expected} {Money(evaluation, amount)}");
        }

        return evaluation;
    }

    private static string Money(Evaluation evaluation, decimal amount) => $"{Failure.Figure(amount)} {evaluation.Good.Currency}";
}
