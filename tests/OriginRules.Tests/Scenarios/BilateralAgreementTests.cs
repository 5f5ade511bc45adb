using OriginRules.RuleSets;

namespace OriginRules.Tests.Scenarios;

public sealed class BilateralAgreementTests
{
    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Bundled();
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Theory]
    [InlineData("us-canada", "essay", "US,CA")]
    [InlineData("us-canada", "evidence-2026", "US,CA")]
    [InlineData("us-mexico", "essay", "US,MX")]
    [InlineData("us-mexico", "evidence-2026", "US,MX")]
    public void A_bilateral_agreement_is_hypothetical_and_has_two_parties(string id, string preset, string parties)
    {
        RuleSet ruleSet = Catalog.Resolve(id, preset);
        ruleSet.Status.ShouldBe(RuleSetStatus.Hypothetical);
        ruleSet.Lineage.ShouldBe([id, "usmca"]);
        string.Join(',', ruleSet.Parties).ShouldBe(parties);
        ruleSet.Articles.ShouldNotContain("deemedOriginating");
        ruleSet.HonorsCertificationsOf.ShouldBeEmpty();
        ruleSet.Preference.Program.ShouldBe("S");
        ruleSet.ChinaContent.Effect.ShouldBe(ContentEffect.DenyPreference);
    }

    [Fact]
    public void No_agreement_has_no_party_no_preference_and_one_article()
    {
        RuleSet none = Catalog.Resolve("none");
        none.Status.ShouldBe(RuleSetStatus.Baseline);
        none.Parties.ShouldBeEmpty();
        none.Articles.ShouldBe(["noAgreement"]);
        none.Preference.Program.ShouldBeNull();
    }

    [Theory]
    [InlineData("us-canada", "essay", true)]
    [InlineData("us-mexico", "essay", false)]
    [InlineData("us-mexico", "evidence-2026", true)]
    public void The_forging_route_of_steel_structures_is_closed(string id, string preset, bool closed)
    {
        ProductRule rule = Catalog.Resolve(id, preset).RulesFor(HsCode.Parse("7308.40"), Day).ShouldHaveSingleItem();
        rule.RuleSetId.ShouldBe(closed ? id : "usmca");
        rule.AnyOf.SelectMany(a => a.Except).SelectMany(s => s.Codes).Any(c => c.Contains(HsCode.Parse("7326.19"))).ShouldBe(closed);
    }

    [Theory]
    [InlineData("us-canada", "essay", true)]
    [InlineData("us-mexico", "essay", false)]
    [InlineData("us-mexico", "evidence-2026", true)]
    public void Computers_ask_a_regional_value_content_beside_the_shift(string id, string preset, bool asked)
    {
        ProductRule rule = Catalog.Resolve(id, preset).RulesFor(HsCode.Parse("8471.50"), Day).ShouldHaveSingleItem();
        rule.AnyOf.All(a => a.Rvc == new RegionalValueContentRequirement { TransactionValue = 65, NetCost = 55 }).ShouldBe(asked);
    }

    [Theory]
    [InlineData("us-canada", "essay", true)]
    [InlineData("us-mexico", "essay", false)]
    [InlineData("us-mexico", "evidence-2026", true)]
    public void No_60_to_50_test_is_left_in_the_chapters_of_industrial_goods_where_it_is_raised(string id, string preset, bool raised) =>
        Catalog.Resolve(id, preset).ProductRules
            .Where(r => r.For[0].From.Chapter is 84 or 85 or 90)
            .SelectMany(r => r.AnyOf)
            .Any(a => a.Rvc == new RegionalValueContentRequirement { TransactionValue = 60, NetCost = 50 })
            .ShouldBe(!raised);

    [Theory]
    [InlineData("us-canada", 7)]
    [InlineData("us-mexico", 10)]
    public void De_minimis_never_covers_materials_of_covered_countries(string id, int percent)
    {
        ParameterTable parameters = Catalog.Resolve(id).Parameters;
        parameters.Number("deMinimisPercent", Day).ShouldBe(percent);
        parameters.Number("deMinimisTextileWeightPercent", Day).ShouldBe(percent);
        parameters.List("deMinimisExcludedOrigins", Day).ShouldBe(["CN", "HK", "MO"]);
    }

    [Theory]
    [InlineData("passengerVehicle", 82, 50)]
    [InlineData("lightTruck", 82, 50)]
    [InlineData("heavyTruck", 75, 45)]
    public void Vehicles_ask_more_regional_value_and_a_floor_of_US_content(string category, int regionalValueContent, int usContent)
    {
        foreach (string id in new[] { "us-canada", "us-mexico" })
        {
            RuleSet ruleSet = Catalog.Resolve(id);
            VehicleCategory vehicle = ruleSet.Provisions.Vehicles.Single(v => v.Category == category);
            ruleSet.Parameters.Number(vehicle.RegionalValueContentParameter, Day).ShouldBe(regionalValueContent);
            ruleSet.Parameters.Number(vehicle.UsContentParameter!, Day).ShouldBe(usContent);
        }
    }
}
