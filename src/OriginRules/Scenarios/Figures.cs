using System.Globalization;

namespace OriginRules;

/// <summary>Figures as messages print them.</summary>
internal static class Figures
{
    public static Figure Number(decimal value) => Figure.Number(value);

    public static Figure Money(decimal value, FinishedGood good) => Figure.Money(value, good.Currency.Code);

    /// <summary>A share of a whole, as <c>34%</c>.</summary>
    public static Figure Percent(decimal part, decimal whole) => Exact.Percent(part, whole) is { } percent ? Figure.Percent(percent) : Figure.Words("an unknown share");

    /// <summary>A share of a whole with as many digits as it takes to tell it from a limit it is not on.</summary>
    public static Figure PercentBeside(decimal part, decimal whole, decimal limit) =>
        Exact.Percent(part, whole) is { } percent && percent != limit && Figure.Rounded(percent) == limit ? Figure.PercentInFull(percent) : Percent(part, whole);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
