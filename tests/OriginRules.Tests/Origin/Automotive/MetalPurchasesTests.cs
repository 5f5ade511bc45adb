using OriginRules.Results;
using static OriginRules.Tests.Origin.Automotive.AutomotiveBed;

namespace OriginRules.Tests.Origin.Automotive;

public sealed class MetalPurchasesTests
{
    private static readonly MetalPurchaseRequirement Steel = AutomotiveRequirements.Of(Agreement, "heavyTruck", Day("2027-06-30")).SteelPurchases;
    private static readonly MetalPurchaseRequirement LaterSteel = AutomotiveRequirements.Of(Agreement, "heavyTruck", Day("2027-07-01")).SteelPurchases;
    private static readonly MetalPurchaseRequirement Aluminum = AutomotiveRequirements.Of(Agreement, "passengerVehicle", Day("2027-07-01")).AluminumPurchases;

    [Theory]
    [InlineData("69.99", false)]
    [InlineData("70", true)]
    [InlineData("70.01", true)]
    public void Seventy_percent_of_purchases_by_value_must_originate(string originating, bool met)
    {
        MetalPurchasesResult steel = SteelAndAluminumPurchases.Calculate([Bought("7208.39", Number(originating), true), Bought("7210.49", 100 - Number(originating), false)], Steel);
        steel.Met.ShouldBe(met);
        steel.Percent.ShouldBe(Number(originating));
        SteelAndAluminumPurchases.Calculate([Bought("7606.12", Number(originating), true), Bought("7601.20", 100 - Number(originating), false)], Aluminum).Met.ShouldBe(met);
    }

    [Fact]
    public void What_Table_S_does_not_list_is_left_out()
    {
        MetalPurchasesResult result = SteelAndAluminumPurchases.Calculate([Bought("7208.39", 70, true), Bought("8708.29", 30, false), Bought("7318.15", 500, false)], Steel);
        (result.Total, result.Originating, result.OutsideTheTable).ShouldBe((100, 70, 500));
        result.Met.ShouldBeTrue();
    }

    [Fact]
    public void From_July_2027_steel_counts_only_when_it_was_made_in_the_territory_from_melting_on()
    {
        MetalPurchase sheet = Bought("7209.16", 100, true);
        SteelAndAluminumPurchases.Calculate([sheet], Steel).Met.ShouldBeTrue();
        SteelAndAluminumPurchases.Calculate([sheet], LaterSteel).Met.ShouldBeFalse("nobody states where it was melted");
        SteelAndAluminumPurchases.Calculate([sheet with { MadeInTerritory = true }], LaterSteel).Met.ShouldBeTrue();
        SteelAndAluminumPurchases.Calculate([Bought("7606.12", 100, true)], Aluminum).Met.ShouldBeTrue("aluminum is asked only to originate");
    }

    [Fact]
    public void A_producer_who_bought_none_has_nothing_to_meet()
    {
        MetalPurchasesResult none = SteelAndAluminumPurchases.Calculate([], Steel);
        none.Met.ShouldBeTrue();
        none.Percent.ShouldBeNull();
        Should.Throw<ArgumentException>(() => SteelAndAluminumPurchases.Calculate([Bought("7208.39", -1, true)], Steel));
    }

    private static MetalPurchase Bought(string code, decimal value, bool originating) => new() { Code = HsCode.Parse(code), Value = value, Originating = originating };
}
