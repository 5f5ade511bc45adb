using OriginRules.Results;
using static OriginRules.Tests.Origin.Automotive.AutomotiveBed;

namespace OriginRules.Tests.Origin.Automotive;

/// <summary>What the explanation and the elections of a vehicle say.</summary>
public sealed class VehicleExplanationTests
{
    private const string Today = "2026-11-22";

    private static readonly AveragingElection Year = new() { Category = "sameClassAndPlant", Basis = "all", From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 12, 31), Goods = [new() { NetCost = 1000, NonOriginatingMaterials = 380 }] };

    [Fact]
    public void Every_requirement_of_a_truck_is_a_step_with_figures_and_source()
    {
        AutomotiveFacts facts = Certified with { CertifiedLaborValueContent = new() { Percent = 47, HighWagePoints = 32 } };
        ExplanationNode tree = ExplanationRenderer.Render(Truck(facts).ExamineOn(Today));
        ExplanationNode credit = Find(tree, "regionalValueContentOfTheDay");
        Figure(credit, "stageOfTheDay").ShouldBe(64);
        Figure(credit, "excessPoints").ShouldBe(2);
        Figure(credit, "required").ShouldBe(62);
        credit.Cite.ShouldNotBeNull().ShouldContain("18(22)");
        Figure(Find(tree, "laborValueContent"), "highWageRequired").ShouldBe(30);
        Figure(Find(tree, "steelPurchases"), "required").ShouldBe(70);
        Figure(Find(tree, "aluminumPurchases"), "aluminumPurchases").ShouldBe(70);
        foreach (string step in new[] { "laborValueContent", "coreParts", "steelPurchases", "aluminumPurchases" })
        {
            Find(tree, step).Outcome.ShouldBe("holds", step);
            Find(tree, step).Cite.ShouldNotBeNullOrEmpty(step);
        }
    }

    [Fact]
    public void Core_part_figures_are_shown_the_four_ways_in_percent()
    {
        AutomotiveFacts facts = Certified with { CoreParts = null, CorePartFigures = [new() { Category = "engine", NetCost = 100, NonOriginatingMaterials = 30, NonOriginatingComponents = 20 }] };
        ExplanationNode parts = Find(ExplanationRenderer.Render((ByNetCost("8703.23", "8407.34", 20, "passengerVehicle") with { Automotive = facts }).ExamineOn(Today)), "coreParts");
        parts.Children.Select(c => (c.Rule, c.Outcome, c.Inputs[0].Number)).ShouldBe(
        [
            ("partAllMaterials", "fails", 70), ("partListedComponents", "holds", 80), ("superCoreAllMaterials", "fails", 70), ("superCoreListedComponents", "holds", 80),
        ]);
    }

    [Fact]
    public void An_average_is_an_election_and_one_that_cannot_be_used_says_why()
    {
        Averaging(Year).ShouldBe(("elected", null));
        Averaging(Year with { Basis = null }).ShouldBe(("notElected", "averaging.basis is not stated"));
        Averaging(Year with { From = null }).ShouldBe(("notElected", "averaging.from and averaging.to are not stated"));
        Averaging(Year with { Goods = [] }).ShouldBe(("notElected", "the figures of the category are not stated"));

        static (string, string?) Averaging(AveragingElection election)
        {
            Election stated = Truck(Certified with { Averaging = election }).ExamineOn(Today).Determination.Elections.Single(e => e.Name == "averaging");
            return (stated.Status, stated.Needs);
        }
    }

    [Fact]
    public void An_average_is_explained_by_its_own_figures_and_not_by_the_lines_of_the_good()
    {
        ExplanationNode content = Find(ExplanationRenderer.Render(Truck(Certified with { Averaging = Year }).ExamineOn(Today)), "regionalValueContent by netCost");
        Figure(content, "base").ShouldBe(1000);
        Figure(content, "nonOriginatingMaterials").ShouldBe(380);
        content.Children.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("7.5", OriginStatus.Originating)]
    [InlineData("7.51", OriginStatus.NonOriginating)]
    public void A_gear_box_on_the_bill_of_a_car_under_alternative_staging_is_held_to_the_percentage_of_the_regime(string foreign, OriginStatus expected)
    {
        Component gearBox = Line("GEARBOX", "8708.40", 40, null) with
        {
            ProductionCountry = Country.Parse("MX"),
            ProductionCost = 20,
            Components = [Line("GEARS", "8708.40", Number(foreign), false), Line("CASE", "8708.40", 10, true)],
        };
        FinishedGood car = ByNetCost("8703.23", "8407.34", 0, "passengerVehicle") with { Components = [gearBox] };
        (car with { Automotive = Certified with { AlternativeStaging = new() { Approved = true } } }).StatusOn("2024-07-01").ShouldBe(expected, "62.5 percent of 20 leaves 7.5; else the gear box counts whole, 40 of 100");
        (car with { Automotive = Certified }).StatusOn("2024-07-01").ShouldBe(OriginStatus.NonOriginating);
    }

    private static FinishedGood Truck(AutomotiveFacts facts) => ByNetCost("8704.22", "8408.20", 38, "heavyTruck") with { Automotive = facts };

    private static ExplanationNode Find(ExplanationNode node, string rule) => All(node).First(n => n.Rule == rule);

    private static IEnumerable<ExplanationNode> All(ExplanationNode node) => node.Children.SelectMany(All).Prepend(node);

    private static decimal? Figure(ExplanationNode node, string name) => node.Inputs.Single(i => i.Name == name).Number;
}
