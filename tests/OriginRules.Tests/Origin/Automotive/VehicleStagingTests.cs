using OriginRules.Results;
using static OriginRules.Tests.Origin.Automotive.AutomotiveBed;

namespace OriginRules.Tests.Origin.Automotive;

public sealed class VehicleStagingTests
{
    [Theory]
    [InlineData("2020-07-01", "60")]
    [InlineData("2024-06-30", "60")]
    [InlineData("2024-07-01", "64")]
    [InlineData("2027-06-30", "64")]
    [InlineData("2027-07-01", "70")]
    public void A_road_tractor_is_held_to_the_percentage_of_the_day(string day, string percent) => Held(f => ByNetCost("8701.20", "8408.20", f, "heavyTruck") with { Automotive = Certified }, percent, day);

    [Theory]
    [InlineData("2020-07-01", "66")]
    [InlineData("2021-06-30", "66")]
    [InlineData("2021-07-01", "69")]
    [InlineData("2022-06-30", "69")]
    [InlineData("2022-07-01", "72")]
    [InlineData("2023-06-30", "72")]
    [InlineData("2023-07-01", "75")]
    public void A_passenger_vehicle_and_a_light_truck_are_held_to_the_percentage_of_the_day(string day, string percent)
    {
        Held(f => ByNetCost("8703.23", "8407.34", f, "passengerVehicle") with { Automotive = Certified }, percent, day);
        Held(f => ByNetCost("8704.21", "8407.34", f, "lightTruck") with { Automotive = Certified }, percent, day);
    }

    [Fact]
    public void The_day_before_entry_into_force_nothing_originates() =>
        (ByNetCost("8703.23", "8407.34", 1, "passengerVehicle") with { Automotive = Certified }).ExamineOn("2020-06-30").Determination.Step.ShouldBe(ArticleIds.NotInForce);

    [Theory]
    [InlineData("8702.10", "seats15OrFewer", "62.5")]
    [InlineData("8702.10", "seats16OrMore", "60")]
    [InlineData("8703.23", "otherVehicle", "62.5")]
    [InlineData("8704.21", "offRoadVehicle", "62.5")]
    [InlineData("8704.22", "offRoadVehicle", "60")]
    [InlineData("8704.10", "otherVehicle", "60")]
    [InlineData("8705.40", "otherVehicle", "60")]
    public void Another_vehicle_has_a_percentage_without_stages_and_needs_no_certification(string code, string word, string percent) => Held(f => ByNetCost(code, "8408.20", f, word), percent, "2026-11-22");

    [Fact]
    public void The_class_of_vehicle_that_is_stated_stands_for_the_word()
    {
        FinishedGood car = ByNetCost("8703.23", "8407.34", 26) with { Use = null, Automotive = Certified with { VehicleCategory = "passengerVehicle" } };
        car.StatusOn("2026-11-22").ShouldBe(OriginStatus.NonOriginating);
        (car with { Automotive = Certified with { VehicleCategory = "otherVehicle" } }).StatusOn("2026-11-22").ShouldBe(OriginStatus.Originating);
        (car with { Automotive = Certified }).StatusOn("2026-11-22").ShouldBe(OriginStatus.Undetermined);
    }

    [Fact]
    public void A_gear_box_on_the_bill_of_a_car_is_original_equipment_of_the_car()
    {
        FinishedGood Car(decimal foreignInTheGearBox) => ByNetCost("8703.23", "8407.34", 0, "passengerVehicle") with
        {
            Automotive = Certified,
            Components =
            [
                Line("GEARBOX", "8708.40", 26, null) with
                {
                    ProductionCountry = Country.Parse("MX"),
                    ProductionCost = 20,
                    Components = [Line("GEARS", "8708.40", foreignInTheGearBox, false), Line("CASE", "8708.40", 10, true)],
                },
            ],
        };

        Car(5).StatusOn("2026-11-22").ShouldBe(OriginStatus.Originating, "75 percent of 20: the gear box counts as originating whole");
        Car(5.01m).StatusOn("2026-11-22").ShouldBe(OriginStatus.NonOriginating, "the gear box counts whole as non-originating, 26 of 100");
    }

    private static void Held(Func<decimal, FinishedGood> good, string percent, string day) => good.ShouldBeHeldTo(Number(percent), day);
}
