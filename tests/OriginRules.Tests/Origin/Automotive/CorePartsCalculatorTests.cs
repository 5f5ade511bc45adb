using OriginRules.Results;
using static OriginRules.Tests.Origin.Automotive.AutomotiveBed;

namespace OriginRules.Tests.Origin.Automotive;

public sealed class CorePartsCalculatorTests
{
    private const decimal Least = 75;

    [Theory]
    [InlineData("24.99", true)]
    [InlineData("25", true)]
    [InlineData("25.01", false)]
    public void A_part_on_all_materials_reaches_the_percentage_or_not(string foreign, bool expected)
    {
        CorePartsResult result = CorePartsCalculator.Calculate([Part("engine", 100, Number(foreign), null)], Least);
        Way(result, "partAllMaterials").Met.ShouldBe(expected);
        Way(result, "partAllMaterials").Contents[0].Percent.ShouldBe(100 - Number(foreign));
        Way(result, "partListedComponents").Met.ShouldBeNull("column 2 is not stated");
    }

    [Theory]
    [InlineData("24.99", true)]
    [InlineData("25", true)]
    [InlineData("25.01", false)]
    public void A_part_on_listed_components_disregards_other_materials(string foreign, bool expected)
    {
        CorePartsResult result = CorePartsCalculator.Calculate([Part("engine", 100, 60, Number(foreign))], Least);
        Way(result, "partAllMaterials").Met.ShouldBe(false);
        Way(result, "partListedComponents").Met.ShouldBe(expected);
        result.AllOriginating.ShouldBe(expected);
    }

    [Theory]
    [InlineData("34.99", true)]
    [InlineData("35", true)]
    [InlineData("35.01", false)]
    public void The_super_core_sums_net_costs_and_all_materials(string foreignInAxle, bool expected)
    {
        CorePartsResult result = CorePartsCalculator.Calculate([Part("engine", 100, 15, null), Part("axle", 100, Number(foreignInAxle), null)], Least);
        Way(result, "partAllMaterials").Met.ShouldBe(false, "the axle alone fails");
        Way(result, "superCoreAllMaterials").Met.ShouldBe(expected);
        Way(result, "superCoreAllMaterials").Contents.ShouldHaveSingleItem().NetCost.ShouldBe(200);
        result.AllOriginating.ShouldBe(expected ? true : null);
    }

    [Theory]
    [InlineData("34.99", true)]
    [InlineData("35", true)]
    [InlineData("35.01", false)]
    public void The_super_core_sums_listed_components(string foreignInAxle, bool expected)
    {
        CorePartsResult result = CorePartsCalculator.Calculate([Part("engine", 100, 80, 15), Part("axle", 100, 80, Number(foreignInAxle))], Least);
        Way(result, "superCoreAllMaterials").Met.ShouldBe(false);
        Way(result, "superCoreListedComponents").Met.ShouldBe(expected);
        result.AllOriginating.ShouldBe(expected);
        result.Ways.ShouldAllBe(w => w.Cite.StartsWith("19 CFR 182 App. A s. 14"));
    }

    [Fact]
    public void The_choice_between_all_materials_and_listed_components_is_made_part_by_part()
    {
        CorePartsResult result = CorePartsCalculator.Calculate([Part("engine", 100, 25, 90), Part("axle", 100, 90, 25)], Least);
        result.Ways.ShouldAllBe(w => w.Met == false);
        result.AllOriginating.ShouldBe(true);
    }

    [Fact]
    public void An_average_must_exceed_what_a_single_content_must_reach()
    {
        CorePartsCalculator.Calculate([Part("engine", 100, 25, 25)], Least).AllOriginating.ShouldBe(true);
        CorePartsCalculator.Calculate([Part("engine", 100, 25, 25)], Least, averaged: true).AllOriginating.ShouldBe(false);
        CorePartsCalculator.Calculate([Part("engine", 100, 24.99m, 25)], Least, averaged: true).AllOriginating.ShouldBe(true);
    }

    [Fact]
    public void An_advanced_battery_may_make_the_change_of_classification_instead()
    {
        CorePart battery = Part("advancedBattery", 100, 90, 90);
        CorePartsCalculator.Calculate([battery], Least).AllOriginating.ShouldBe(false);
        CorePartsCalculator.Calculate([battery with { MakesTariffChange = true }], Least).AllOriginating.ShouldBe(true);
    }

    [Theory]
    [InlineData("2021-06-30", 66)]
    [InlineData("2021-07-01", 69)]
    [InlineData("2022-07-01", 72)]
    [InlineData("2023-07-01", 75)]
    public void The_percentage_of_the_day_comes_from_the_rule_set_and_heavy_trucks_have_none(string day, int percent)
    {
        AutomotiveRequirements.Of(Agreement, "lightTruck", Day(day)).CorePartsPercent.ShouldBe(percent);
        AutomotiveRequirements.Of(Agreement, "heavyTruck", Day(day)).CorePartsPercent.ShouldBeNull();
    }

    [Fact]
    public void A_heavy_truck_needs_no_statement_on_core_parts_and_a_car_does()
    {
        ByNetCost("8701.20", "8408.20", 30, "heavyTruck").StatusOn("2026-11-22").ShouldBe(OriginStatus.Undetermined);
        (ByNetCost("8701.20", "8408.20", 30, "heavyTruck") with { Automotive = Certified with { CoreParts = null } }).StatusOn("2026-11-22").ShouldBe(OriginStatus.Originating);
        OriginDetermination car = (ByNetCost("8703.23", "8407.34", 20, "passengerVehicle") with { Automotive = Certified with { CoreParts = null } }).ExamineOn("2026-11-22").Determination;
        car.Missing.ShouldHaveSingleItem().Fact.ShouldBe("automotive.coreParts");
    }

    [Fact]
    public void Figures_out_of_range_are_refused()
    {
        Should.Throw<ArgumentException>(() => CorePartsCalculator.Calculate([], Least));
        Should.Throw<ArgumentException>(() => CorePartsCalculator.Calculate([Part("engine", 0, 1, 1)], Least));
        Should.Throw<ArgumentException>(() => CorePartsCalculator.Calculate([Part("engine", 100, -1, 1)], Least));
    }

    private static CorePart Part(string category, decimal netCost, decimal? materials, decimal? components) =>
        new() { Category = category, NetCost = netCost, NonOriginatingMaterials = materials, NonOriginatingComponents = components };

    private static CorePartsWay Way(CorePartsResult result, string way) => result.Ways.Single(w => w.Way == way);
}
