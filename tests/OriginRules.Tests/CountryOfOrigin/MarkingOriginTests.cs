using OriginRules.Results;
using static OriginRules.Tests.CountryOfOrigin.OriginTestGoods;

namespace OriginRules.Tests.CountryOfOrigin;

public class MarkingOriginTests
{
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
    public void A_foreign_material_leaves_it_to_the_shift_rules() =>
        (Determine(Good(Line("A", "MX", 40), Line("B", "CN", 1))) is { Status: "needsJudgment", Country: null, Cite: "19 CFR 102.11" }).ShouldBeTrue();

    [Fact]
    public void A_material_of_unknown_origin_is_not_domestic() => Determine(Good(Line("A", null, 40))).Status.ShouldBe("needsJudgment");

    [Fact]
    public void A_good_of_another_country_is_not_under_part_102() =>
        (Determine(Good(Line("A", "VN", 40)) with { ProductionCountry = Country.Parse("VN") }) is { Status: "needsJudgment", Cite: "19 CFR 134.1(b)" }).ShouldBeTrue();

    [Fact]
    public void Without_a_country_of_production_nothing_is_guessed() => Determine(Good(Line("A", "MX", 40)) with { ProductionCountry = null }).Status.ShouldBe("needsJudgment");

    private static CountryOfOriginFinding Determine(FinishedGood good) => MarkingOrigin.Determine(good, Rules, Day);
}
