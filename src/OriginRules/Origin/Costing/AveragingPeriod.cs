namespace OriginRules;

/// <summary>A period over which a producer of vehicles averages a regional value content.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <remarks>19 CFR 182 App. A s. 16.</remarks>
public readonly record struct AveragingPeriod(DateOnly From, DateOnly To)
{
    private const int MonthsOfAYear = 12;

    /// <summary>The number of months begun.</summary>
    public int Months => ((To.Year - From.Year) * MonthsOfAYear) + To.Month - From.Month + (To.Day >= From.Day ? 1 : 0);

    /// <summary>The first period: a fiscal year, or from entry into force to the end of the fiscal year that begins within a year of it (s. 16(4)).</summary>
    /// <param name="entryIntoForce">The first day of the agreement.</param>
    /// <param name="fiscalYearStart">The first day of the producer's fiscal year.</param>
    public static AveragingPeriod First(DateOnly entryIntoForce, DateOnly fiscalYearStart)
    {
        DateOnly end = fiscalYearStart.AddYears(1).AddDays(-1);
        return new AveragingPeriod(fiscalYearStart > entryIntoForce && fiscalYearStart < entryIntoForce.AddYears(1) ? entryIntoForce : fiscalYearStart, end);
    }
}
