using System.Globalization;

namespace OriginRules.Results;

/// <summary>How figures look in reports for people: money to cents, percentages to two places, half away from zero.</summary>
internal static class Figures
{
    public static string Money(decimal amount) => Round(amount).ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string Percent(decimal percent) => Round(percent).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A figure of a rule, as it is written there.</summary>
    public static string Exactly(decimal figure) => JsonEmitter.Canonical(figure);

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
