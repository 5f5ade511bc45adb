using OriginRules.Results;
using static OriginRules.Tests.CountryOfOrigin.OriginTestGoods;

namespace OriginRules.Tests.CountryOfOrigin;

public sealed class TransformationFactorTests
{
    [Fact]
    public void Facts_of_the_bill_stand_for_and_against_each_candidate()
    {
        FinishedGood good = Good(Line("A", "CN", 60, "essentialComponent", "predeterminedUse") with { Hts = HsCode.Parse("8471.70") }, Line("B", "MX", 10)) with { Processes = ["assembly"], DistinctGood = false };

        CountryOfOriginFinding finding = TradeRemedyOrigin.Determine(good, Rules, Day);

        finding.Candidates[0].FactorsFor.ShouldBe(["last production took place there", "operations stated: assembly", "materials of MX and value added are 40% of the customs value"]);
        finding.Candidates[0].FactorsAgainst.ShouldBe(["essential component of CN: A", "materials of CN are 60% of the customs value", "nothing beyond assembly is stated", "stated not to be distinct from its materials"]);
        finding.Candidates[1].FactorsFor.ShouldContain("use predetermined before import: A");
        finding.Candidates[1].FactorsFor.ShouldContain("of the heading of the good (evidence only): A");
    }

    [Fact]
    public void A_change_of_heading_and_a_distinct_good_speak_against_the_material()
    {
        FinishedGood good = Good(Line("A", "CN", 60) with { Hts = HsCode.Parse("8542.31") }) with { DistinctGood = true };
        TradeRemedyOrigin.Determine(good, Rules, Day).Candidates[1].FactorsAgainst
            .ShouldBe(["last production took place in MX", "every material of CN changes heading (evidence only)", "the good is stated to be distinct in name, character and use"]);
    }

    [Fact]
    public void What_would_help_to_judge_is_named() =>
        TradeRemedyOrigin.Determine(Good(Line("A", "CN", null), Line("B", null, 30)), Rules, Day).Missing.Select(m => m.Path + " " + m.Fact)
            .ShouldBe([" declaredCountryOfOrigin.tradeRemedy", " distinctGood", " processes", " tags: essentialComponent", "A value", "B originCountry"]);

    [Fact]
    public void Textiles_take_the_finding_of_their_own_section()
    {
        var finding = new CountryOfOriginFinding { Country = Country.Parse("MX"), Countries = [Country.Parse("MX")], Status = "determined", Basis = "textileRule", Cite = "19 CFR 102.21(c)(2)" };
        TradeRemedyOrigin.Determine(Good(Line("A", "CN", 60)), Rules, Day, finding).ShouldBe(finding);
    }

    [Fact]
    public void Rulings_on_the_heading_are_offered_and_never_answer()
    {
        CountryOfOriginFindings findings = CountriesOfOrigin.Determine(CountriesOfOrigin.Load(RuleSets.DataFiles.Bundled), Good(Line("A", "CN", 60)) with { Hts = HsCode.Parse("8528.59") }, Rules, Day);
        findings.TradeRemedy.Analogies.ShouldContain(a => a.Ruling == "HQ H342474");
        findings.TradeRemedy.Status.ShouldBe("needsJudgment");
    }
}
