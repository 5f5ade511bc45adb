using OriginRules.Results;
using static OriginRules.Tests.Origin.Automotive.AutomotiveBed;

namespace OriginRules.Tests.Origin.Automotive;

public sealed class LaborValueContentTests
{
    private static readonly LaborValueContentRequirement Car = AutomotiveRequirements.Of(Agreement, "passengerVehicle", Day("2026-11-22")).LaborValueContent;
    private static readonly LaborValueContentRequirement Truck = AutomotiveRequirements.Of(Agreement, "heavyTruck", Day("2026-11-22")).LaborValueContent;

    [Theory]
    [InlineData("2020-07-01", 30, 15)]
    [InlineData("2021-06-30", 30, 15)]
    [InlineData("2021-07-01", 33, 18)]
    [InlineData("2022-07-01", 36, 21)]
    [InlineData("2023-06-30", 36, 21)]
    [InlineData("2023-07-01", 40, 25)]
    public void The_requirement_on_passenger_vehicles_steps_each_July(string day, int percent, int highWage)
    {
        LaborValueContentRequirement requirement = AutomotiveRequirements.Of(Agreement, "passengerVehicle", Day(day)).LaborValueContent;
        (requirement.Percent, requirement.LeastHighWagePoints, requirement.MostTechnologyPoints, requirement.AssemblyPoints).ShouldBe((percent, highWage, 10, 5));
        LaborValueContentRequirement truck = AutomotiveRequirements.Of(Agreement, "lightTruck", Day(day)).LaborValueContent;
        (truck.Percent, truck.LeastHighWagePoints).ShouldBe((45, 30));
    }

    [Theory]
    [InlineData("399999999999999", false)]
    [InlineData("400000000000000", true)]
    public void Amounts_of_a_whole_industry_are_computed_exactly(string materials, bool met)
    {
        var figures = new LaborValueContentFigures { Formula = LaborValueContentFormula.NetCost, Base = 999_999_999_999_999, HighWageMaterials = Number(materials) - 50_000_000_000_000, TechnologyWages = 25_000_000_000_000, ProductionWages = 500_000_000_000_000 };
        LaborValueContentCalculator.Calculate(figures, Car).Met.ShouldBe(met, "35 percent and 5 points of technology");
    }

    [Fact]
    public void The_vehicles_of_a_category_are_added_to_the_figures()
    {
        LaborValueContentFigures whole = OnNetCost(3000, 1000);
        LaborValueContentFigures parts = OnNetCost(1000, 0) with { Base = 2000, Vehicles = [new() { Base = 5000, HighWageMaterials = 2000 }, new() { Base = 3000, HighWageLaborCosts = 1000 }] };
        LaborValueContentCalculator.Calculate(parts, Car).ShouldBe(LaborValueContentCalculator.Calculate(whole, Car));
    }

    [Theory]
    [InlineData("2999.99", false)]
    [InlineData("3000", true)]
    [InlineData("3000.01", true)]
    public void On_net_cost_labor_and_materials_count_over_net_cost(string materials, bool met)
    {
        LaborValueContentResult result = LaborValueContentCalculator.Calculate(OnNetCost(Number(materials), 1000), Car);
        result.Met.ShouldBe(met);
        result.Percent.ShouldBe((Number(materials) + 1000) / 100);
        result.Cite.ShouldBe("19 CFR 182 App. A s. 18(6)(a)");
    }

    [Theory]
    [InlineData("2499.99", false)]
    [InlineData("2500", true)]
    public void Credits_never_replace_the_least_high_wage_points(string highWage, bool met)
    {
        LaborValueContentFigures figures = OnNetCost(Number(highWage), 0) with { TechnologyWages = 50, ProductionWages = 100, HasHighWageAssemblyPlant = true };
        LaborValueContentResult result = LaborValueContentCalculator.Calculate(figures, Car);
        result.TechnologyPoints.ShouldBe(10, "50 percent of wages, capped");
        result.AssemblyPoints.ShouldBe(5);
        result.Met.ShouldBe(met);
    }

    [Theory]
    [InlineData("9.99", "9.99", false)]
    [InlineData("10", "10", true)]
    [InlineData("10.01", "10", true)]
    public void Technology_is_a_share_of_production_wages_and_counts_up_to_its_cap(string wages, string points, bool met)
    {
        LaborValueContentFigures figures = OnNetCost(3000, 0) with { TechnologyWages = Number(wages), ProductionWages = 100 };
        LaborValueContentResult result = LaborValueContentCalculator.Calculate(figures, Car);
        result.TechnologyPoints.ShouldBe(Number(points));
        result.Met.ShouldBe(met);
    }

    [Fact]
    public void A_third_of_wages_is_compared_unrounded()
    {
        LaborValueContentRequirement requirement = Car with { Percent = 40, LeastHighWagePoints = 25 };
        LaborValueContentFigures exact = OnNetCost(110, 0) with { Base = 300, TechnologyWages = 1, ProductionWages = 30 };
        LaborValueContentCalculator.Calculate(exact, requirement).Met.ShouldBeTrue("110/300 and 1/30 are 40 percent together, although 36.66… and 3.33… are not");
        LaborValueContentCalculator.Calculate(exact with { HighWageMaterials = 109.999999999999m }, requirement).Met.ShouldBeFalse();
    }

    [Fact]
    public void On_purchases_labor_is_counted_on_both_sides_or_not_at_all()
    {
        LaborValueContentFigures figures = OnNetCost(300, 200) with { Formula = LaborValueContentFormula.AnnualPurchaseValue, Base = 800 };
        LaborValueContentCalculator.Calculate(figures, Car).Percent.ShouldBe(50, "(300 + 200) / (800 + 200)");
        LaborValueContentResult without = LaborValueContentCalculator.Calculate(figures with { CountLaborCosts = false }, Car);
        without.Percent.ShouldBe(37.5m, "300 / 800");
        without.Met.ShouldBeFalse();
        without.Cite.ShouldBe("19 CFR 182 App. A s. 18(6)(b)");
    }

    [Theory]
    [InlineData("3299.99", false)]
    [InlineData("3300", true)]
    public void Transport_at_a_qualifying_wage_counts_when_it_is_not_in_the_materials(string materials, bool met) =>
        LaborValueContentCalculator.Calculate(OnNetCost(Number(materials), 0) with { HighWageTransportation = 700 }, Car).Met.ShouldBe(met);

    [Fact]
    public void High_wage_points_above_thirty_are_set_against_the_content_of_a_heavy_truck_until_July_2027()
    {
        LaborValueContentFigures figures = OnNetCost(3250, 0) with { TechnologyWages = 10, ProductionWages = 100, HasHighWageAssemblyPlant = true };
        LaborValueContentResult content = LaborValueContentCalculator.Calculate(figures, Truck);
        content.ExcessPoints.ShouldBe(2.5m);
        AutomotiveRequirements before = AutomotiveRequirements.Of(Agreement, "heavyTruck", Day("2027-06-30"));
        LaborValueContentCalculator.ContentAfterCredit(before.RegionalValueContent, before.ContentFloorWithCredit, content).ShouldBe(61.5m);
        LaborValueContentResult more = LaborValueContentCalculator.Calculate(figures with { HighWageMaterials = 4000 }, Truck);
        LaborValueContentCalculator.ContentAfterCredit(before.RegionalValueContent, before.ContentFloorWithCredit, more).ShouldBe(60);
        AutomotiveRequirements after = AutomotiveRequirements.Of(Agreement, "heavyTruck", Day("2027-07-01"));
        LaborValueContentCalculator.ContentAfterCredit(after.RegionalValueContent, after.ContentFloorWithCredit, more).ShouldBe(70);
    }

    [Theory]
    [InlineData("USD", "16")]
    [InlineData("CAD", "20.88")]
    [InlineData("MXN", "294.22")]
    public void The_qualifying_wage_is_stated_for_each_country(string currency, string wage) =>
        AutomotiveRequirements.LeastHourlyWage(Agreement, Currency.TryParse(currency, out Currency parsed) ? parsed : default, Day("2026-11-22")).ShouldBe(Number(wage));

    [Fact]
    public void Figures_out_of_range_are_refused()
    {
        Should.Throw<ArgumentException>(() => LaborValueContentCalculator.Calculate(OnNetCost(1, 1) with { Base = 0 }, Car));
        Should.Throw<ArgumentException>(() => LaborValueContentCalculator.Calculate(OnNetCost(-1, 1), Car));
        Should.Throw<ArgumentException>(() => LaborValueContentCalculator.Calculate(OnNetCost(1, 1) with { TechnologyWages = 1 }, Car));
    }

    private static LaborValueContentFigures OnNetCost(decimal materials, decimal labor) =>
        new() { Formula = LaborValueContentFormula.NetCost, Base = 10000, HighWageMaterials = materials, HighWageLaborCosts = labor };
}
