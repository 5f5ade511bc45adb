using OriginRules.Results;
using OriginRules.RuleSets;
using static OriginRules.Tests.CountryOfOrigin.OriginTestGoods;

namespace OriginRules.Tests.CountryOfOrigin;

/// <summary>19 CFR 102.11 and 102.21 in their order, over a rule book of one row: a change from any other heading (the good is of 8471).</summary>
public sealed class MarkingHierarchyTests
{
    private static readonly MarkingOrigin Origin = new(new SmallMarkingRules(), MarkingTermsReader.Load(DataFiles.Bundled, MarkingRuleBook.Load(DataFiles.Bundled).Parameters));

    [Fact]
    public void Each_foreign_material_that_changes_gives_the_country_of_production() =>
        Determine(Good(Changes("A", "CN", 40), Changes("B", "US", 20))).ShouldBe(("MX", "determined", "tariffShift"));

    [Theory]
    [InlineData(699, "MX")]
    [InlineData(700, "MX")]
    [InlineData(701, "CN")]
    public void Up_to_7_percent_of_the_value_need_make_no_change(int hundredths, string country) =>
        Determine(Good(Stays("A", "CN", hundredths / 100m), Changes("B", "US", 20))).Country.ShouldBe(country);

    [Theory]
    [InlineData("0406.90", 100, "CN")]
    [InlineData("2203.00", 1000, "MX")]
    [InlineData("2203.00", 1001, "CN")]
    public void Some_chapters_have_no_tolerance_and_chapter_22_has_10_percent(string code, int hundredths, string country)
    {
        HsCode hts = HsCode.Parse(code);
        Determine(Good(Stays("A", "CN", hundredths / 100m) with { Hts = hts }, Changes("B", "US", 20)) with { Hts = hts }).Country.ShouldBe(country);
    }

    [Fact]
    public void A_tolerance_whose_figures_are_absent_is_not_claimed_and_named()
    {
        CountryOfOriginFinding finding = Origin.Determine(Good(Stays("A", "CN", null)), Rules, Day);
        (finding.Country?.Code, finding.Status).ShouldBe(("CN", "indicated"));
        finding.Missing.ShouldHaveSingleItem().ShouldBe(new MissingFact { Path = "A", Fact = "value", Why = "within the tolerance of 102.13 it is disregarded", WouldDecide = false });
    }

    [Fact]
    public void A_non_qualifying_operation_makes_no_change() =>
        Determine(Good(Changes("A", "CN", 40)) with { NonQualifyingOperation = true, Processes = ["repacking"] }).ShouldBe(("CN", "determined", "minorProcessing"));

    [Fact]
    public void The_only_material_from_which_no_change_is_allowed_imparts_the_essential_character() =>
        Determine(Good(Stays("A", "CN", 40), Changes("B", "US", 20))).ShouldBe(("CN", "determined", "essentialMaterial"));

    [Fact]
    public void A_domestic_material_may_be_the_one() =>
        Determine(Good(Stays("A", "MX", 40), Stays("B", "CN", 20)) with { Components = [Stays("A", "MX", 40) with { Tags = ["essentialComponent"] }, Stays("B", "CN", 20)] }).Country.ShouldBe("MX");

    [Fact]
    public void Of_several_that_stay_the_user_names_the_one()
    {
        CountryOfOriginFinding open = Origin.Determine(Good(Stays("A", "CN", 40), Stays("B", "US", 30)), Rules, Day);
        open.Status.ShouldBe("needsJudgment");
        open.Candidates.Select(c => c.Country.Code).ShouldBe(["MX", "CN", "US"]);
        open.Missing.Select(m => (m.Path, m.Fact)).ShouldBe([("", "processes"), ("A", "tags: essentialComponent"), ("B", "tags: essentialComponent")]);

        Determine(Good(Stays("A", "CN", 40), Stays("B", "US", 30) with { Tags = ["essentialComponent"] })).ShouldBe(("US", "determined", "essentialMaterial"));
    }

    [Fact]
    public void Two_that_impart_it_together_give_two_countries()
    {
        CountryOfOriginFinding finding = Origin.Determine(Good(Stays("A", "CN", 40, "essentialComponent"), Stays("B", "TW", 30, "essentialComponent")), Rules, Day);
        finding.Countries.Select(c => c.Code).ShouldBe(["CN", "TW"]);
        finding.Country.ShouldBeNull();
    }

    [Fact]
    public void Commingled_lines_of_one_code_are_one_material() =>
        Origin.Determine(Good(Stays("A", "CN", 40, "fungible"), Stays("B", "KR", 30, "fungible")), Rules, Day).Countries.Select(c => c.Code).ShouldBe(["CN", "KR"]);

    [Fact]
    public void A_tag_on_a_material_that_changes_is_no_candidate() =>
        Determine(Good(Stays("A", "CN", 40), Changes("B", "US", 30) with { Tags = ["essentialComponent"] })).Country.ShouldBe("CN");

    [Fact]
    public void A_set_skips_the_single_material_and_takes_those_of_equal_consideration()
    {
        FinishedGood set = Good(Stays("A", "CN", 40, "essentialComponent"), Stays("B", "US", 30)) with { SetKind = "gri3" };
        Determine(set).ShouldBe(("CN", "determined", "equalConsideration"));
    }

    [Fact]
    public void What_nothing_else_decides_is_of_the_last_country_of_production() =>
        Determine(Good(Changes("A", "CN", 40), Changes("B", "US", 30)) with { NonQualifyingOperation = true, Processes = ["assembly", "welding"] }).ShouldBe(("MX", "determined", "lastProduction"));

    [Fact]
    public void A_process_that_no_list_holds_stays_open_however_often_it_is_stated()
    {
        FinishedGood good = Good(Stays("A", "CN", 40), Stays("B", "US", 30)) with { SetKind = "gri3" };
        CountryOfOriginFinding once = Origin.Determine(good with { Processes = ["zigzagging"] }, Rules, Day);
        CountryOfOriginFinding twice = Origin.Determine(good with { Processes = ["zigzagging", "zigzagging"] }, Rules, Day);
        once.Missing.ShouldContain(m => m.Fact == "processes");
        twice.Missing.ShouldBe(once.Missing);
        twice.Candidates.Select(c => c.Country.Code).ShouldBe(once.Candidates.Select(c => c.Country.Code));
        twice.Explain().Children.Select(c => (c.Rule, c.Outcome)).ShouldBe(once.Explain().Children.Select(c => (c.Rule, c.Outcome)));
        twice.Explain().Children.ShouldContain(c => c.Rule == "102.11(d)(1)" && c.Outcome == "open");
    }

    [Fact]
    public void A_simple_assembly_of_parts_of_one_country_is_of_that_country() =>
        Determine(Good(Changes("A", "CN", 40), Changes("B", "CN", 30)) with { NonQualifyingOperation = true, Processes = ["simpleAssembly"] }).ShouldBe(("CN", "determined", "simpleAssembly"));

    [Fact]
    public void A_self_produced_component_is_domestic_when_it_makes_its_own_change() =>
        Determine(Good(Sub("8471.50", Changes("CN1", "CN", 30)), Changes("B", "MX", 5))).ShouldBe(("MX", "determined", "oneCountry"));

    [Fact]
    public void A_self_produced_component_that_does_not_is_tested_by_what_it_is_made_of() =>
        Determine(Good(Sub("8542.31", Line("CN1", "CN", 30) with { Hts = HsCode.Parse("8542.39") }))).ShouldBe(("MX", "determined", "tariffShift"));

    [Fact]
    public void A_purchased_part_with_its_own_bill_has_the_origin_of_that_bill() =>
        Determine(Good(Stays("A", null, 40) with { ProductionCountry = Country.Parse("US"), Components = [Changes("CN1", "CN", 30)] })).ShouldBe(("US", "determined", "essentialMaterial"));

    [Fact]
    public void An_open_change_names_its_fact_and_both_countries()
    {
        CountryOfOriginFinding finding = Origin.Determine(Good(Changes("A", "CN", 40, "unclear")), Rules, Day);
        finding.Status.ShouldBe("needsJudgment");
        finding.Missing.ShouldContain(m => m.Path == "A" && m.Fact == "use");
        finding.Candidates.Select(c => c.Country.Code).ShouldBe(["MX", "CN"]);
    }

    [Fact]
    public void Without_a_row_nothing_is_guessed() =>
        Origin.Determine(Good(Changes("A", "CN", 40)) with { Hts = HsCode.Parse("9999.00") }, Rules, Day).Status.ShouldBe("needsJudgment");

    [Fact]
    public void Packing_and_accessories_are_disregarded() =>
        Determine(Good(Changes("A", "CN", 40), Stays("BOX", "CN", 40) with { Role = ComponentRole.RetailPackaging }, Stays("KEY", "CN", 40) with { Role = ComponentRole.Accessory })).Country.ShouldBe("MX");

    [Theory]
    [InlineData(6.99, "MX")]
    [InlineData(7.00, "MX")]
    [InlineData(7.01, null)]
    public void Textiles_have_their_tolerance_by_weight(object percent, string? country)
    {
        Component thread = Line("A", "CN", 1) with { Hts = HsCode.Parse("6109.10"), WeightKg = Convert.ToDecimal(percent, System.Globalization.CultureInfo.InvariantCulture) };
        Determine(Textile(thread) with { NetWeightKg = 100, Processes = [] }).Country.ShouldBe(country);
    }

    [Theory]
    [InlineData("knitToShape")]
    [InlineData("whollyAssembled")]
    public void Textiles_that_make_no_change_are_of_where_they_were_knit_or_assembled(string process) =>
        Determine(Textile(Stays("A", "CN", 40) with { Hts = HsCode.Parse("6109.10") }) with { Processes = [process] }).ShouldBe(("MX", "determined", "textileRule"));

    [Fact]
    public void Textiles_of_other_countries_are_under_the_same_section_but_for_those_it_excepts()
    {
        Determine(Textile(Changes("A", "CN", 40)) with { ProductionCountry = Country.Parse("VN") }).Country.ShouldBe("VN");
        Determine(Textile(Changes("A", "CN", 40)) with { ProductionCountry = Country.Parse("IL") }).Country.ShouldBeNull();
    }

    [Fact]
    public void The_order_of_the_lines_changes_nothing()
    {
        Component[] lines = [Stays("A", "CN", 40), Stays("B", "US", 30), Changes("C", null, 5), Changes("D", "MX", 1)];
        string Rendered(IEnumerable<Component> order) => string.Join('\n', ExplanationText.Lines(Origin.Determine(Good([.. order]), Rules, Day).Explain()));
        Rendered(lines.Reverse()).ShouldBe(Rendered(lines));
    }

    [Fact]
    public void The_explanation_names_every_step_up_to_the_one_that_decides()
    {
        ExplanationNode root = Origin.Determine(Good(Stays("A", "CN", 40), Changes("B", "US", 20)), Rules, Day).Explain();
        root.Children.Select(c => (c.Rule, c.Outcome)).ShouldBe([("102.11(a)(1)", "does not decide"), ("102.11(a)(2)", "does not decide"), ("102.11(a)(3)", "does not decide"), ("102.11(b)", "decides")]);
        root.Children[2].Children.Select(c => (c.Rule, c.Outcome)).ShouldBe([("A", "no change"), ("B", "changes")]);
    }

    private static (string? Country, string Status, string? Basis) Determine(FinishedGood good)
    {
        CountryOfOriginFinding finding = Origin.Determine(good, Rules, Day);
        return (finding.Country?.Code, finding.Status, finding.Basis);
    }

    private static Component Changes(string id, string? origin, decimal? value, params string[] tags) => Line(id, origin, value, tags) with { Hts = HsCode.Parse("8542.31") };

    private static Component Stays(string id, string? origin, decimal? value, params string[] tags) => Line(id, origin, value, tags) with { Hts = HsCode.Parse("8471.70") };

    private static Component Sub(string code, params Component[] lines) => new() { Id = "SUB", Hts = HsCode.Parse(code), SelfProduced = true, Value = 60, Components = [.. lines] };

    private static FinishedGood Textile(params Component[] lines) => Good(lines) with { Hts = HsCode.Parse("6109.10.00") };
}
