namespace OriginRules;

/// <summary>Divisions as the contract writes them.</summary>
internal static class Exact
{
    private const int Decimals = 12;
    private const decimal Hundred = 100m;

    /// <summary>A quotient kept to 12 decimals, half away from zero; for results, never for a comparison.</summary>
    public static decimal Quotient(decimal dividend, decimal divisor) => Math.Round(dividend / divisor, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>A share in percent, 12 decimals; null when the whole is null or zero.</summary>
    public static decimal? Percent(decimal? part, decimal? whole) => part is { } p && whole is { } w && w != 0 ? Quotient(p * Hundred, w) : null;

    /// <summary>An amount that a percentage of a base comes to, unrounded.</summary>
    public static decimal PercentOf(decimal percent, decimal amount) => percent * amount / Hundred;
}
