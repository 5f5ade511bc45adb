using OriginRules.Results;
using static OriginRules.Tests.Origin.Automotive.AutomotiveBed;

namespace OriginRules.Tests.Origin.Automotive;

public sealed class AutomotiveAveragingTests
{
    /// <summary>The example of s. 16(12): a fiscal year from 1 January 2021 gives a first period of 18 months.</summary>
    [Fact]
    public void UR_s16_ex_the_first_period_runs_to_the_end_of_the_following_fiscal_year() =>
        AutomotiveAveraging.FirstPeriod(Agreement.InForce.From!.Value, Day("2021-01-01")).ShouldBe((Day("2020-07-01"), Day("2021-12-31")));

    [Theory]
    [InlineData("2020-07-01", false)]
    [InlineData("2020-07-02", true)]
    [InlineData("2021-06-30", true)]
    [InlineData("2021-07-01", false)]
    public void Only_a_fiscal_year_that_begins_within_the_first_year_has_a_longer_first_period(string fiscalYear, bool longer) =>
        AutomotiveAveraging.FirstPeriod(Day("2020-07-01"), Day(fiscalYear)).HasValue.ShouldBe(longer);

    [Theory]
    [InlineData("59.99", true)]
    [InlineData("60", true)]
    [InlineData("60.01", false)]
    public void An_average_sums_net_costs_and_foreign_values_of_the_category(string foreign, bool met)
    {
        RegionalValueContentResult result = AutomotiveAveraging.Average([new() { NetCost = 100, NonOriginatingMaterials = 15 }, new() { NetCost = 200, NonOriginatingMaterials = Number(foreign) }], 75);
        result.Met.ShouldBe(met);
        result.Base.ShouldBe(300);
        result.MarginValue.ShouldBe(60 - Number(foreign));
        Should.Throw<ArgumentException>(() => AutomotiveAveraging.Average([], 75));
    }
}
