using System.Globalization;

namespace OriginRules;

/// <summary>Figures as messages print them.</summary>
internal static class Figures
{
    private const int Decimals = 4;
    private const string Pattern = "0.####";
    private const string Full = "0.############################";

    public static string Number(decimal value) => Rounded(value).ToString(Pattern, CultureInfo.InvariantCulture);

    public static string Money(decimal value, FinishedGood good) => $"{Number(value)} {good.Currency.Code}";

    /// <summary>A share of a whole, as <c>34%</c>.</summary>
    public static string Percent(decimal part, decimal whole) => Exact.Percent(part, whole) is { } percent ? $"{Number(percent)}%" : "an unknown share";

    /// <summary>A share of a whole with as many digits as it takes to tell it from a limit it is not on.</summary>
    public static string PercentBeside(decimal part, decimal whole, decimal limit) =>
        Exact.Percent(part, whole) is { } percent && percent != limit && Rounded(percent) == limit ? $"{percent.ToString(Full, CultureInfo.InvariantCulture)}%" : Percent(part, whole);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Rounded(decimal value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
}
