using OriginRules.Results;
using OriginRules.RuleSets;
using static OriginRules.Tests.Origin.OriginTestBed;

namespace OriginRules.Tests.Origin;

public sealed class ThresholdTests
{
    [Theory]
    [InlineData("9.99", OriginStatus.Originating)]
    [InlineData("10", OriginStatus.Originating)]
    [InlineData("10.01", OriginStatus.NonOriginating)]
    public void De_minimis_of_ten_percent_of_transaction_value_is_inclusive(string value, OriginStatus expected)
    {
        OriginDetermination determination = RuleSet(Rule("8501", Change(ChangeLevel.Heading))).Determine(Good("8501.10", Line("A", "8501.20", Decimal(value), false)));
        determination.Status.ShouldBe(expected);
        determination.DeMinimis!.Applied.ShouldBe(expected == OriginStatus.Originating);
        determination.DeMinimis.Percent.ShouldBe(Decimal(value));
    }

    [Theory]
    [InlineData("39.99", OriginStatus.Originating)]
    [InlineData("40", OriginStatus.Originating)]
    [InlineData("40.01", OriginStatus.NonOriginating)]
    public void Regional_value_content_of_sixty_by_transaction_value_is_inclusive(string foreign, OriginStatus expected)
    {
        RuleSet rules = RuleSet(Rule("8501", new RuleAlternative { Change = ChangeLevel.None, Rvc = new RegionalValueContentRequirement { TransactionValue = 60, NetCost = 50 } }));
        OriginDetermination determination = rules.Determine(Good("8501.10", Line("A", "8501.20", Decimal(foreign), false)));
        determination.Status.ShouldBe(expected);
        RegionalValueContentResult content = determination.RegionalValueContent.ShouldHaveSingleItem();
        content.Percent.ShouldBe(100 - Decimal(foreign));
        content.Threshold.ShouldBe(60);
        content.MarginValue.ShouldBe(40 - Decimal(foreign));
    }

    [Theory]
    [InlineData("44.99", OriginStatus.Originating)]
    [InlineData("45", OriginStatus.Originating)]
    [InlineData("45.01", OriginStatus.NonOriginating)]
    public void Regional_value_content_by_net_cost_takes_the_excluded_costs_off(string foreign, OriginStatus expected)
    {
        RuleSet rules = RuleSet(Rule("8501", new RuleAlternative { Change = ChangeLevel.None, Rvc = new RegionalValueContentRequirement { NetCost = 50 } }));
        FinishedGood good = Good("8501.10", Line("A", "8501.20", Decimal(foreign), false)) with
        {
            NetCost = 1000,
            Costs = new ProductionCosts { TotalCost = 95, Royalties = 2, ShippingAndPacking = 3 },
        };
        rules.Determine(good).Status.ShouldBe(expected);
    }

    [Fact]
    public void A_content_of_59_9999_percent_does_not_round_up_to_sixty()
    {
        RuleSet rules = RuleSet(Rule("8501", new RuleAlternative { Change = ChangeLevel.None, Rvc = new RegionalValueContentRequirement { TransactionValue = 60 } }));
        rules.Determine(Good("8501.10", Line("A", "8501.20", 40.0000000001m, false))).Status.ShouldBe(OriginStatus.NonOriginating);
    }

    [Fact]
    public void De_minimis_may_rest_on_total_cost_where_transaction_value_is_too_small()
    {
        RuleSet rules = RuleSet(Rule("8501", Change(ChangeLevel.Heading)));
        FinishedGood good = Good("8501.10", Line("A", "8501.20", 11, false)) with { Costs = new ProductionCosts { TotalCost = 110 } };
        rules.Determine(good).DeMinimis!.Base.ShouldBe("totalCost");
        rules.Determine(good).Status.ShouldBe(OriginStatus.Originating);
        rules.Determine(good with { Elections = new MethodElections { DeMinimisBase = "transactionValue" } }).Status.ShouldBe(OriginStatus.NonOriginating);
    }

    [Fact]
    public void De_minimis_materials_still_count_in_the_content_and_a_combined_rule_is_waived_only_when_all_are_within_it()
    {
        RuleSet rules = RuleSet(Rule("7402", new RuleAlternative { Change = ChangeLevel.Heading, Except = [Source("7404")], Rvc = new RegionalValueContentRequirement { TransactionValue = 60 } }));
        rules.Determine(Good("7402.00", Line("A", "7404.00", 10, false), Line("B", "2603.00", 31, false))).Status.ShouldBe(OriginStatus.NonOriginating);
        rules.Determine(Good("7402.00", Line("A", "7404.00", 10, false), Line("B", "2603.00", 30, false))).Status.ShouldBe(OriginStatus.Originating);
        FinishedGood netCostOnly = Good("7402.00", Line("A", "7404.00", 4, false), Line("B", "2603.00", 6, false)) with { Elections = new MethodElections { RvcMethod = "netCost" } };
        rules.Determine(netCostOnly).Status.ShouldBe(OriginStatus.Originating, "all non-originating materials are within ten percent, s. 5(4)");
    }

    [Theory]
    [InlineData("10", "0", OriginStatus.Originating)]
    [InlineData("10.1", "0", OriginStatus.NonOriginating)]
    [InlineData("7", "100", OriginStatus.Originating)]
    [InlineData("7.1", "100", OriginStatus.NonOriginating)]
    public void Fabric_is_measured_by_weight_with_an_elastomeric_limit(string kg, string elastomeric, OriginStatus expected)
    {
        Component yarn = Line("Y", "5205.11", 90, false) with { WeightKg = Decimal(kg), ElastomericPercent = Decimal(elastomeric) };
        FinishedGood fabric = Good("5209.11", yarn, Line("Z", "5205.11", 5, true) with { WeightKg = 100 - Decimal(kg) }) with { NetWeightKg = 100 };
        RuleSet(Rule("5208-5212", new RuleAlternative { Change = ChangeLevel.Heading, WithinGroup = false, Except = [Source("5205")] })).Determine(fabric).Status.ShouldBe(expected);
    }

    [Fact]
    public void In_chapters_1_to_27_de_minimis_cures_only_another_subheading()
    {
        RuleSet rules = RuleSet(Rule("1901", Change(ChangeLevel.Heading)));
        OriginDetermination sameSubheading = rules.Determine(Good("1901.90", Line("A", "1901.90", 5, false)));
        sameSubheading.DeMinimis!.Applied.ShouldBeFalse();
        sameSubheading.Criterion.ShouldBe("D", "the content is 95 percent");
        rules.Determine(Good("1901.90", Line("A", "1901.20", 5, false))).Criterion.ShouldBe("B");
    }

    [Fact]
    public void No_computable_method_leaves_the_answer_open_and_names_the_figure()
    {
        RuleSet rules = RuleSet(Rule("8501", new RuleAlternative { Change = ChangeLevel.None, Rvc = new RegionalValueContentRequirement { NetCost = 50 } }));
        OriginDetermination determination = rules.Determine(Good("8501.10", Line("A", "8501.20", 30, false)));
        determination.Status.ShouldBe(OriginStatus.Undetermined);
        determination.Missing.ShouldHaveSingleItem().Fact.ShouldBe("netCost");
        determination.Elections.ShouldContain(e => e.Name == "netCostMethod" && e.Status == "notElected" && e.Needs == "originates by net cost if net cost ≥ 60.00");
    }

    [Theory]
    [InlineData("36", OriginStatus.Originating)]
    [InlineData("36.1", OriginStatus.NonOriginating)]
    public void A_vehicle_is_held_to_the_percentage_of_the_day_and_not_the_printed_one(string foreign, OriginStatus expected)
    {
        RuleSet rules = RuleSet(Rule("8701.20", new RuleAlternative { Change = ChangeLevel.Heading, Rvc = new RegionalValueContentRequirement { NetCost = 70 } }));
        rules = rules with
        {
            Provisions = rules.Provisions with
            {
                Vehicles = [new VehicleCategory { Category = "heavyTruck", Goods = Ranges("8701.20"), RegionalValueContentParameter = "automotive.rvc.heavyTruck", Cite = "test" }],
            },
        };
        FinishedGood truck = Good("8701.20", Line("A", "8408.20", Decimal(foreign), false)) with { NetCost = 100, Automotive = Certified };
        rules.Determine(truck).Status.ShouldBe(expected);
        rules.Determine(truck with { Automotive = Certified with { SteelPurchasesPercent = 69.9m } }).Status.ShouldBe(OriginStatus.NonOriginating);
        rules.Determine(truck with { Use = ["heavyTruck"], Automotive = Certified with { VehicleCategory = "otherVehicle", LaborValueContentCertified = false } }).Status.ShouldBe(OriginStatus.NonOriginating, "the word names the category");
    }

    [Theory]
    [InlineData("39.9", OriginStatus.NonOriginating)]
    [InlineData("40", OriginStatus.Originating)]
    [InlineData("40.1", OriginStatus.Originating)]
    public void A_floor_of_us_content_is_a_share_of_net_cost(string content, OriginStatus expected)
    {
        RuleSet rules = RuleSet(Rule("8701.20", Change(ChangeLevel.Heading)));
        rules = rules with
        {
            Provisions = rules.Provisions with
            {
                Vehicles = [new VehicleCategory { Category = "heavyTruck", Goods = Ranges("8701.20"), RegionalValueContentParameter = "automotive.rvc.heavyTruck", UsContentParameter = "truckUsContent", Cite = "test" }],
            },
        };
        FinishedGood truck = Good("8701.20", Line("A", "8408.20", 10, false)) with { NetCost = 100, Automotive = Certified, TariffFacts = new TariffFacts { UsContentValue = Decimal(content) } };
        rules.Determine(truck).Status.ShouldBe(expected);
    }

    [Fact]
    public void The_users_own_election_stands_even_when_it_fails_and_the_better_method_is_named()
    {
        RuleSet rules = RuleSet(Rule("8501", new RuleAlternative { Change = ChangeLevel.None, Rvc = new RegionalValueContentRequirement { TransactionValue = 60, NetCost = 50 } }));
        FinishedGood good = Good("8501.10", Line("A", "8503.00", 41, false)) with { NetCost = 90 };
        rules.Determine(good).Status.ShouldBe(OriginStatus.Originating, "net cost holds");
        OriginDetermination elected = rules.Determine(good with { Elections = new MethodElections { RvcMethod = "transactionValue" } });
        elected.Status.ShouldBe(OriginStatus.NonOriginating);
        elected.Elections.ShouldContain(e => e.Name == "netCostMethod" && e.Status == "notElected" && e.Needs == "would hold: 54.44 percent by net cost of 50");
    }

    [Fact]
    public void A_self_produced_material_that_originates_is_offered_for_designation()
    {
        RuleSet rules = RuleSet(Rule("8501", new RuleAlternative { Change = ChangeLevel.None, Rvc = new RegionalValueContentRequirement { TransactionValue = 60 } }), Rule("8503", Change(ChangeLevel.Chapter)));
        Component frame = Line("F", "8503.00", 50, null, "MX") with { SelfProduced = true, Components = [Line("S", "7326.90", 41, false, "CN")] };
        OriginDetermination open = rules.Determine(Good("8501.10", frame));
        open.Status.ShouldBe(OriginStatus.NonOriginating);
        Election offered = open.Elections.Single(e => e.Name == "intermediateMaterial");
        offered.ShouldSatisfyAllConditions(
            e => e.Status.ShouldBe("notElected"),
            e => e.Path.ShouldBe("F"),
            e => e.WouldOriginate.ShouldBe(true),
            e => e.Needs.ShouldBe("originates when only F is designated: 100% by transactionValue of 60%"),
            e => e.RegionalValueContent.Single().NonOriginatingMaterials.ShouldBe(0));
        rules.Determine(Good("8501.10", frame with { Intermediate = false })).Elections.ShouldContain(e => e.Path == "F" && e.WouldOriginate == true);
        rules.Determine(Good("8501.10", frame with { Intermediate = true })).Status.ShouldBe(OriginStatus.Originating);
    }

    [Fact]
    public void The_fewest_designations_by_which_the_good_originates_are_named_together()
    {
        RuleSet rules = RuleSet(Rule("8501", new RuleAlternative { Change = ChangeLevel.None, Rvc = new RegionalValueContentRequirement { TransactionValue = 60 } }), Rule("8503", Change(ChangeLevel.Chapter)));
        Component Own(string id, decimal foreign) => Line(id, "8503.00", 30, null, "MX") with { SelfProduced = true, Components = [Line("S", "7326.90", foreign, false, "CN")] };
        OriginDetermination tried = rules.Determine(Good("8501.10", Own("A", 25), Own("B", 20), Own("C", 18)));
        tried.Status.ShouldBe(OriginStatus.NonOriginating);
        tried.Elections.Where(e => e.WouldOriginate == true).Select(e => e.Path).ShouldBe(["A"], "63 - 25 = 38 is within 40");
        tried = rules.Determine(Good("8501.10", Own("A", 25), Own("B", 25), Own("C", 24)));
        tried.Elections.Where(e => e.WouldOriginate == true).Select(e => e.Path).ShouldBe(["A", "B"], "74 less any one stays above 40");
        tried = rules.Determine(Good("8501.10", Own("A", 25), Line("X", "8503.00", 41, false)));
        tried.Elections.ShouldAllBe(e => e.WouldOriginate == null, "no designation helps");
    }

    private static AutomotiveFacts Certified => new() { LaborValueContentCertified = true, CoreParts = "allOriginating", SteelPurchasesPercent = 70, AluminumPurchasesPercent = 70 };

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
