using OriginRules.Results;
using static OriginRules.Tests.Origin.Automotive.AutomotiveBed;

namespace OriginRules.Tests.Origin.Automotive;

public sealed class AutomotivePartTests
{
    private const string Today = "2026-11-22";

    [Theory]
    [InlineData("2020-07-01", "66")]
    [InlineData("2021-06-30", "66")]
    [InlineData("2021-07-01", "69")]
    [InlineData("2022-07-01", "72")]
    [InlineData("2023-06-30", "72")]
    [InlineData("2023-07-01", "75")]
    public void A_core_part_of_Table_A1_is_held_to_the_net_cost_percentage_of_the_day(string day, string percent)
    {
        Held(f => ByNetCost("8407.34", "8409.91", f, "passengerVehicle"), percent, day);
        Held(f => ByNetCost("8708.50", "8708.50", f, "lightTruck", "originalEquipment"), percent, day);
        Held(f => ByNetCost("8708.29", "7208.39", f, "passengerVehicle", "lightVehicleBodyStamping"), percent, day);
        Held(f => ByNetCost("8708.99", "7208.39", f, "lightTruck", "lightVehicleChassisFrame"), percent, day);
    }

    [Theory]
    [InlineData("2021-06-30", "76")]
    [InlineData("2022-06-30", "79")]
    [InlineData("2023-06-30", "82")]
    [InlineData("2023-07-01", "85")]
    public void A_diesel_engine_for_a_light_truck_may_use_transaction_value_because_its_rule_prints_it(string day, string percent) => Held(f => ByTransactionValue("8408.20", "8409.99", f, "lightTruck"), percent, day);

    [Fact]
    public void A_table_opens_no_method_that_the_rule_does_not_print() =>
        ByTransactionValue("8407.34", "8409.91", 11, "passengerVehicle").ExamineOn(Today).Determination.Missing.ShouldHaveSingleItem().Fact.ShouldBe("netCost");

    [Theory]
    [InlineData("2021-06-30", "62.5", "72.5")]
    [InlineData("2021-12-31", "65", "75")]
    [InlineData("2022-06-30", "65", "75")]
    [InlineData("2022-07-01", "67.5", "77.5")]
    [InlineData("2023-06-30", "67.5", "77.5")]
    [InlineData("2023-07-01", "70", "80")]
    public void A_principal_part_of_Table_B_is_held_to_the_percentages_of_the_day(string day, string netCost, string transactionValue)
    {
        Held(f => ByNetCost("8413.30", "8413.91", f, "passengerVehicle"), netCost, day);
        Held(f => ByTransactionValue("8413.30", "8413.91", f, "passengerVehicle"), transactionValue, day);
        Held(f => ByNetCost("8708.70", "8708.99", f, "lightTruck"), netCost, day);
        Held(f => ByNetCost("8708.29", "8708.29", f, "passengerVehicle"), netCost, day);
    }

    [Theory]
    [InlineData("2021-06-30", "62", "72")]
    [InlineData("2022-06-30", "63", "73")]
    [InlineData("2023-06-30", "64", "74")]
    [InlineData("2023-07-01", "65", "75")]
    public void A_complementary_part_of_Table_C_is_held_to_the_percentages_of_the_day(string day, string netCost, string transactionValue)
    {
        Held(f => ByNetCost("8481.80", "8481.90", f, "passengerVehicle"), netCost, day);
        Held(f => ByTransactionValue("8481.80", "8481.90", f, "lightTruck"), transactionValue, day);
    }

    [Theory]
    [InlineData("2024-06-30", "60", "70", "50")]
    [InlineData("2024-07-01", "64", "74", "54")]
    [InlineData("2027-06-30", "64", "74", "54")]
    [InlineData("2027-07-01", "70", "80", "60")]
    public void Parts_for_heavy_trucks_are_held_to_Tables_D_and_E(string day, string principal, string byTransactionValue, string complementary)
    {
        Held(f => ByNetCost("8708.40", "8708.40", f, "heavyTruck"), principal, day);
        Held(f => ByTransactionValue("8408.20", "8409.99", f, "heavyTruck"), byTransactionValue, day);
        Held(f => ByNetCost("8413.50", "8413.91", f, "heavyTruck"), complementary, day);
    }

    [Theory]
    [InlineData("8708.30", "otherVehicle", "8708.30", "60")]
    [InlineData("8708.95", "otherVehicle", "8708.95", "60")]
    [InlineData("8407.34", "otherVehicle", "8409.91", "60")]
    [InlineData("8407.34", "otherVehicle lightOtherVehicle", "8409.91", "62.5")]
    public void Parts_for_other_vehicles_are_held_to_Table_F(string code, string use, string material, string percent)
    {
        string[] words = [.. use.Split(' '), "mountedBrakeLining"];
        Held(f => Tagged(ByNetCost(code, material, f, words), "brakePart"), percent, Today);
    }

    [Theory]
    [InlineData("8708.70", "8708.99", "50")]
    [InlineData("8413.30", "8413.91", "50")]
    [InlineData("8481.80", "8481.90", "35")]
    [InlineData("8708.99.81", "8708.99.81", "50")]
    public void An_aftermarket_part_is_any_other_good_whatever_vehicle_it_fits(string code, string material, string percent)
    {
        Held(f => ByNetCost(code, material, f, "aftermarket", "passengerVehicle"), percent, Today);
        Held(f => ByNetCost(code, material, f, "aftermarket"), percent, Today);
    }

    [Fact]
    public void Tables_B_and_C_leave_the_change_of_classification_as_a_way_and_a_core_part_has_none()
    {
        ByNetCost("8413.30", "8501.31", 90, "passengerVehicle").StatusOn(Today).ShouldBe(OriginStatus.Originating);
        ByNetCost("8481.80", "7411.10", 90, "lightTruck").StatusOn(Today).ShouldBe(OriginStatus.Originating);
        ByNetCost("8708.50", "7208.39", 90, "passengerVehicle").StatusOn(Today).ShouldBe(OriginStatus.NonOriginating);
    }

    /// <summary>HQ H313365 of 2021-09-30: all foreign materials of the starter make the change, and it still needs the content as original equipment of a heavy truck.</summary>
    [Fact]
    public void H313365_starters_originate_by_the_shift_for_the_aftermarket_and_not_as_original_equipment_of_a_heavy_truck()
    {
        const string Ruling = "2021-09-30";
        Func<decimal, FinishedGood> original = f => ByTransactionValue("8511.40", "8511.90", f, "heavyTruck", "originalEquipment");
        original.ShouldBeHeldTo(70, Ruling);
        ((Func<decimal, FinishedGood>)(f => ByNetCost("8511.40", "8511.90", f, "heavyTruck"))).ShouldBeHeldTo(60, Ruling);
        ByTransactionValue("8511.40", "8511.90", 45, "aftermarket", "heavyTruck").StatusOn(Ruling).ShouldBe(OriginStatus.Originating);
        ByTransactionValue("8511.40", "8511.90", 45, "passengerVehicle").StatusOn(Ruling).ShouldBe(OriginStatus.Originating, "Table B leaves the shift");
    }

    /// <summary>HQ H351116: hoses without fittings are in no table, so the shift of the yarn is enough for a passenger vehicle too.</summary>
    [Fact]
    public void H351116_hoses_without_fittings_are_in_no_table() => ByTransactionValue("4009.31", "5604.90", 60, "passengerVehicle").StatusOn("2026-04-16").ShouldBe(OriginStatus.Originating);

    [Fact]
    public void Without_a_word_every_way_is_tried_and_only_agreement_settles_the_answer()
    {
        FinishedGood Wheel(decimal foreign) => ByNetCost("8708.70", "8708.99", foreign) with { Use = null };
        Wheel(30).StatusOn(Today).ShouldBe(OriginStatus.Originating);
        OriginDetermination open = Wheel(30.01m).ExamineOn(Today).Determination;
        open.Status.ShouldBe(OriginStatus.Undetermined);
        open.Missing.ShouldHaveSingleItem().Fact.ShouldBe("use");
        Wheel(50).StatusOn(Today).ShouldBe(OriginStatus.Undetermined);
        Wheel(50.01m).StatusOn(Today).ShouldBe(OriginStatus.NonOriginating);
        (Wheel(40) with { Use = ["originalEquipment"] }).StatusOn(Today).ShouldBe(OriginStatus.Undetermined);
        (Wheel(40) with { Use = ["originalEquipment"], Automotive = new AutomotiveFacts { VehicleCategory = "passengerVehicle" } }).StatusOn(Today).ShouldBe(OriginStatus.NonOriginating);
    }

    [Fact]
    public void Being_classified_with_its_parts_does_not_excuse_original_equipment_from_its_table()
    {
        ByNetCost("8505.90", "8505.90", 40, "passengerVehicle").StatusOn(Today).ShouldBe(OriginStatus.NonOriginating, "60 percent is enough for goods classified with their parts, and Table B asks for 70");
        ByNetCost("8505.90", "8505.90", 30, "passengerVehicle").StatusOn(Today).ShouldBe(OriginStatus.Originating);
        ByNetCost("8505.90", "8505.90", 40, "aftermarket").StatusOn(Today).ShouldBe(OriginStatus.Originating);
    }

    [Fact]
    public void A_mcpherson_strut_for_a_heavy_truck_keeps_its_printed_percentage() =>
        Held(f => Tagged(ByNetCost("8708.80", "8708.80", f, "heavyTruck", "mcPhersonStrut"), "suspensionPart"), "50", "2027-07-01");

    [Theory]
    [InlineData("2021-12-31", false)]
    [InlineData("2022-01-01", true)]
    [InlineData("2022-06-30", true)]
    [InlineData("2022-07-01", false)]
    [InlineData("2023-01-01", true)]
    [InlineData("2023-06-30", true)]
    [InlineData("2023-07-01", false)]
    public void Where_the_step_of_Table_B_is_in_doubt_the_answer_says_so(string day, bool flagged)
    {
        ByNetCost("8413.30", "8413.91", 34, "passengerVehicle").ExamineOn(day).Flags.Any(f => f.Code == "LAW-UNVERIFIED").ShouldBe(flagged);
        ByNetCost("8481.80", "8481.90", 34, "passengerVehicle").ExamineOn(day).Flags.ShouldNotContain(f => f.Code == "LAW-UNVERIFIED");
    }

    private static FinishedGood Tagged(FinishedGood good, string tag) => good with { Components = [.. good.Components.Select(c => c with { Tags = [tag] })] };

    private static void Held(Func<decimal, FinishedGood> good, string percent, string day) => good.ShouldBeHeldTo(Number(percent), day);
}
