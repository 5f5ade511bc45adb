using System.Globalization;

namespace OriginRules;

/// <summary>Figures as messages print them.</summary>
internal static class Figures
{
    private const int Decimals = 4;
    private const string Pattern = "0.####";

    public static string Number(decimal value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero).ToString(Pattern, CultureInfo.InvariantCulture);

    public static string Money(decimal value, FinishedGood good) => $"{Number(value)} {good.Currency.Code}";

    /// <summary>A share of a whole, as <c>34%</c>.</summary>
    public static string Percent(decimal part, decimal whole) => Exact.Percent(part, whole) is { } percent ? $"{Number(percent)}%" : "an unknown share";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
