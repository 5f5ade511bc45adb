using OriginRules.Results;
using static OriginRules.Tests.CountryOfOrigin.OriginTestGoods;

namespace OriginRules.Tests.CountryOfOrigin;

public class TradeRemedyOriginTests
{
    [Fact]
    public void What_the_user_determined_stands_with_its_basis()
    {
        FinishedGood good = Good(Line("A", "CN", 90)) with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = Country.Parse("CN"), Basis = "HQ H301619" } };

        CountryOfOriginFinding finding = Determine(good);

        (finding.Status, finding.Basis, finding.Country?.Code, finding.Cite).ShouldBe(("determined", "declared", "CN", "HQ H301619"));
    }

    [Fact]
    public void A_wholly_obtained_good_is_of_its_country() =>
        (Determine(Good() with { WhollyObtained = true }) is { Status: "determined", Basis: "whollyObtained", Country.Code: "MX" }).ShouldBeTrue();

    [Fact]
    public void Materials_of_the_country_of_production_only_determine_it() =>
        (Determine(Good(Line("A", "MX", 40), Line("B", "MX", null))) is { Status: "determined", Basis: "oneCountry", Country.Code: "MX" }).ShouldBeTrue();

    [Fact]
    public void Materials_of_one_other_country_do_not_determine_it() => Determine(Good(Line("A", "CN", 40))).Status.ShouldBe("needsJudgment");

    [Theory]
    [InlineData(1999, "indicated")]
    [InlineData(2000, "indicated")]
    [InlineData(2001, "needsJudgment")]
    public void One_foreign_country_must_not_exceed_20_percent_of_the_customs_value(int hundredths, string status) =>
        Determine(Good(Line("A", "CN", hundredths / 100m), Line("B", "MX", 30))).Status.ShouldBe(status);

    [Fact]
    public void Lines_of_one_country_are_added_up() => Determine(Good(Line("A", "CN", 11), Line("B", "CN", 10))).Status.ShouldBe("needsJudgment");

    [Fact]
    public void Lines_of_two_countries_are_not_added_up() => Determine(Good(Line("A", "CN", 11), Line("B", "US", 10))).Status.ShouldBe("indicated");

    [Fact]
    public void An_essential_component_of_another_country_needs_judgment_however_cheap()
    {
        CountryOfOriginFinding finding = Determine(Good(Line("A", "CN", 1, "essentialComponent"), Line("B", "MX", 30)));

        finding.Country.ShouldBeNull();
        finding.Candidates.Select(c => c.Country.Code).ShouldBe(["MX", "CN"]);
        finding.Candidates[1].FactorsFor.ShouldContain("essential component of CN: A");
    }

    [Fact]
    public void An_essential_component_of_the_country_itself_does_not() => Determine(Good(Line("A", "MX", 50, "essentialComponent"), Line("B", "CN", 1))).Status.ShouldBe("indicated");

    [Fact]
    public void An_essential_component_inside_a_purchased_part_counts() =>
        Determine(Good(Line("A", "MX", 50) with { Components = [Line("A1", "CN", 1, "essentialComponent")] }, Line("B", "US", 1))).Candidates.Select(c => c.Country.Code).ShouldBe(["MX", "CN"]);

    [Fact]
    public void Lines_of_unknown_origin_count_as_one_foreign_country()
    {
        Determine(Good(Line("A", null, 20), Line("B", "MX", 30))).Status.ShouldBe("indicated");
        Determine(Good(Line("A", null, 20.01m), Line("B", "MX", 30))).Status.ShouldBe("needsJudgment");
        Determine(Good(Line("A", null, 11), Line("B", "CN", 10))).Candidates.Select(c => c.Country.Code).ShouldBe(["MX", "CN"]);
    }

    [Fact]
    public void A_foreign_line_without_a_value_needs_judgment() => Determine(Good(Line("A", "CN", null), Line("B", "MX", 30))).Status.ShouldBe("needsJudgment");

    [Fact]
    public void What_the_producer_makes_counts_by_its_parts() =>
        Determine(Good(new Component { Id = "SUB", SelfProduced = true, Value = 60, Components = [Line("CN1", "CN", 19), Line("MX1", "MX", 41)] })).Status.ShouldBe("indicated");

    [Fact]
    public void Packing_is_no_material() =>
        Determine(Good(Line("A", "MX", 40), Line("BOX", "CN", 40) with { Role = ComponentRole.ShippingPacking })).Status.ShouldBe("determined");

    [Fact]
    public void Without_a_country_of_production_nothing_is_guessed()
    {
        CountryOfOriginFinding finding = Determine(Good(Line("A", "MX", 40)) with { ProductionCountry = null });

        (finding.Status, finding.Country, finding.Candidates.Length).ShouldBe(("needsJudgment", null, 0));
    }

    [Fact]
    public void A_rule_set_without_the_threshold_needs_judgment() =>
        TradeRemedyOrigin.Determine(Good(Line("A", "CN", 1)), RuleSetWith(), Day).Status.ShouldBe("needsJudgment");

    [Fact]
    public void The_order_of_the_lines_changes_nothing()
    {
        Component[] lines = [Line("A", "CN", 30), Line("B", "US", 30), Line("C", null, 5), Line("D", "MX", 1)];
        string forward = string.Join(",", Determine(Good(lines)).Candidates.Select(c => c.Country.Code));

        string.Join(",", Determine(Good([.. lines.Reverse()])).Candidates.Select(c => c.Country.Code)).ShouldBe(forward);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_determination_without_a_basis_is_one_more_candidate(string? basis)
    {
        FinishedGood good = Good(Line("A", "CN", 90)) with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = Country.Parse("MX"), Basis = basis } };

        CountryOfOriginFinding finding = Determine(good);
        (finding is { Status: "needsJudgment", Country: null }).ShouldBeTrue();
        finding.Candidates.Select(c => c.Country.Code).ShouldBe(["MX", "CN"]);
    }

    [Fact]
    public void An_essential_component_inside_parts_of_one_country_needs_judgment() =>
        Determine(Good(Line("A", "MX", 50) with { Components = [Line("A1", "CN", 1, "essentialComponent")] })).Candidates.Select(c => c.Country.Code).ShouldBe(["MX", "CN"]);

    [Theory]
    [InlineData(1999, "indicated")]
    [InlineData(2000, "indicated")]
    [InlineData(2001, "needsJudgment")]
    public void Foreign_material_inside_parts_of_one_country_is_weighed(int hundredths, string status) =>
        Determine(Good(Line("A", "MX", 50) with { Components = [Line("A1", "CN", hundredths / 100m)] })).Status.ShouldBe(status);

    [Fact]
    public void Material_of_unknown_origin_inside_parts_of_one_country_is_weighed() =>
        Determine(Good(Line("A", "MX", 50) with { Components = [Line("A1", null, 30)] })).AnyCountry.ShouldBeTrue();

    [Fact]
    public void A_foreign_material_without_a_value_is_worth_at_most_the_part_that_holds_it()
    {
        Determine(Good(Line("A", "MX", 20) with { Components = [Line("A1", "CN", null)] }, Line("B", "MX", 50))).Status.ShouldBe("indicated");
        Determine(Good(Line("A", "MX", 21) with { Components = [Line("A1", "CN", null)] }, Line("B", "MX", 50))).Status.ShouldBe("needsJudgment");
    }

    [Fact]
    public void A_part_and_what_it_holds_of_the_same_country_count_once() =>
        Determine(Good(Line("A", "CN", 15) with { Components = [Line("A1", "CN", 14)] }, Line("B", "MX", 50))).Status.ShouldBe("indicated");

    [Fact]
    public void Material_of_unknown_origin_may_be_of_a_country_that_is_no_candidate()
    {
        CountryOfOriginFinding finding = Determine(Good(Line("A", null, 60), Line("B", "KR", 1)));

        finding.Candidates.Select(c => c.Country.Code).ShouldBe(["MX", "KR"]);
        finding.AnyCountry.ShouldBeTrue();
        Determine(Good(Line("A", null, 1, "essentialComponent"), Line("B", "JP", 21))).AnyCountry.ShouldBeTrue();
        Determine(Good(Line("A", null, 20), Line("B", "KR", 1))).AnyCountry.ShouldBeFalse();
        Determine(Good(Line("B", "KR", 21))).AnyCountry.ShouldBeFalse();
    }

    [Fact]
    public void What_goods_of_unknown_material_pay_covers_every_country()
    {
        var good = Good(Line("A", null, 600), Line("B", "KR", 1)) with { Hts = HsCode.Parse("8504.40.95"), TransactionValue = 1000, TariffFacts = new TariffFacts { MetalWeightPercent = new MetalShares { Steel = 0, Aluminum = 0, Copper = 0 }, VehiclePart = "none" } };
        TariffTreatment treatment = Tariffs.TariffCaseTests.Engine.Evaluate(new TariffRequest
        {
            Good = good,
            Day = Day,
            Terms = new AgreementTariffTerms { RuleSetId = "test", Status = PreferenceStatus.Granted },
            TradeRemedyOrigin = Determine(good),
        });

        treatment.Range!.DependsOn.ShouldContain(d => d.Fact == "declaredCountryOfOrigin.tradeRemedy" && d.LowerIf == "MX" && d.UpperIf == "CN");
        treatment.Range.Upper.ShouldBe(375);
    }

    private static CountryOfOriginFinding Determine(FinishedGood good) => TradeRemedyOrigin.Determine(good, Rules, Day);
}
