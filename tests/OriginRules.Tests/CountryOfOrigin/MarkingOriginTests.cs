using OriginRules.Results;
using OriginRules.RuleSets;
using static OriginRules.Tests.CountryOfOrigin.OriginTestGoods;

namespace OriginRules.Tests.CountryOfOrigin;

public class MarkingOriginTests
{
    private static readonly MarkingOrigin Bundled = CountriesOfOrigin.Load(DataFiles.Bundled);

    [Fact]
    public void What_the_user_determined_stands()
    {
        FinishedGood good = Good(Line("A", "CN", 90)) with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { Marking = Country.Parse("MX"), TradeRemedy = Country.Parse("CN"), Basis = "N123456" } };

        (Determine(good) is { Status: "determined", Basis: "declared", Country.Code: "MX", Cite: "N123456" }).ShouldBeTrue();
    }

    [Fact]
    public void A_wholly_obtained_good_is_marked_with_its_country() => Determine(Good() with { WhollyObtained = true }).Cite.ShouldBe("19 CFR 102.11(a)(1)");

    [Fact]
    public void Exclusively_domestic_materials_give_the_country() => Determine(Good(Line("A", "MX", 40))).Cite.ShouldBe("19 CFR 102.11(a)(2)");

    [Fact]
    public void A_material_of_unknown_origin_that_makes_the_change_settles_it_either_way() =>
        (Determine(Good(Line("A", null, 40) with { Hts = HsCode.Parse("8542.31") })) is { Status: "determined", Country.Code: "MX" }).ShouldBeTrue();

    [Fact]
    public void A_material_of_unknown_origin_that_makes_no_change_names_the_fact()
    {
        CountryOfOriginFinding finding = Determine(Good(Line("A", null, 40) with { Hts = HsCode.Parse("8471.50") }));
        finding.Status.ShouldBe("needsJudgment");
        finding.Missing.ShouldContain(m => m.Path == "A" && m.Fact == "originCountry");
    }

    [Fact]
    public void A_determination_that_the_bill_contradicts_stands_and_keeps_what_the_bill_says()
    {
        CountryOfOriginFinding finding = Determine(Good(Line("A", "MX", 40)) with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { Marking = Country.Parse("CN"), Basis = "N1" } });
        (finding.Country?.Code, finding.ByTheBill?.Country?.Code).ShouldBe(("CN", "MX"));
    }

    [Fact]
    public void A_good_of_another_country_is_not_under_part_102() =>
        (Determine(Good(Line("A", "VN", 40)) with { ProductionCountry = Country.Parse("VN") }) is { Status: "needsJudgment", Cite: "19 CFR 134.1(b)" }).ShouldBeTrue();

    [Fact]
    public void Without_a_country_of_production_nothing_is_guessed() => Determine(Good(Line("A", "MX", 40)) with { ProductionCountry = null }).Status.ShouldBe("needsJudgment");

    private static CountryOfOriginFinding Determine(FinishedGood good) => Bundled.Determine(good, Rules, Day);
}
