using OriginRules.Results;
using OriginRules.RuleSets;
using static OriginRules.Tests.Origin.OriginTestBed;

namespace OriginRules.Tests.Origin;

public sealed class CriteriaTests
{
    private static readonly RuleSet Rules = RuleSet(Rule("8501", Change(ChangeLevel.Heading)));

    [Fact]
    public void Wholly_obtained_is_criterion_A_and_needs_no_bill() =>
        Rules.Determine(Good("0702.00") with { WhollyObtained = true }).Criterion.ShouldBe("A");

    [Fact]
    public void Only_originating_materials_is_criterion_C_with_B_beside_it()
    {
        OriginDetermination determination = Rules.Determine(Good("8501.10", Line("A", "8501.20", 50, true)));
        determination.Criterion.ShouldBe("C");
        determination.AlsoQualifies.ShouldBe(["B"]);
    }

    [Theory]
    [InlineData("40", OriginStatus.Originating)]
    [InlineData("40.01", OriginStatus.NonOriginating)]
    public void Parts_of_the_goods_own_subheading_may_qualify_by_content(string foreign, OriginStatus expected)
    {
        OriginDetermination determination = Rules.Determine(Good("8501.10", Line("A", "8501.10", decimal.Parse(foreign, System.Globalization.CultureInfo.InvariantCulture), false)));
        determination.Status.ShouldBe(expected);
        determination.Criterion.ShouldBe(expected == OriginStatus.Originating ? "D" : null);
    }

    [Fact]
    public void Goods_of_chapters_61_to_63_have_no_criterion_D() =>
        RuleSet(Rule("6109", Change(ChangeLevel.Chapter))).Determine(Good("6109.10", Line("A", "6109.10", 20, false) with { DeterminesClassification = true, WeightKg = 1 })).Status
            .ShouldBe(OriginStatus.NonOriginating);

    [Fact]
    public void Production_or_export_outside_the_parties_is_a_step_of_its_own()
    {
        FinishedGood good = Good("8501.10", Line("A", "7326.90", 50, false));
        Rules.Determine(good with { ProductionCountry = Country.Parse("CA") }).Step.ShouldBe("notAParty");
        Rules.Determine(good with { ExportCountry = Country.Parse("CA") }).Step.ShouldBe("notAParty");
        Rules.Determine(good with { ProductionCountry = null }).Missing.ShouldContain(m => m.Fact == "productionCountry");
    }

    [Fact]
    public void A_day_before_entry_into_force_is_a_step_of_its_own() =>
        (Rules with { InForce = new EffectivePeriod { From = Day.AddDays(1) } }).Determine(Good("8501.10", Line("A", "7326.90", 50, false))).Step.ShouldBe("notInForce");

    [Fact]
    public void Transit_outside_the_parties_needs_customs_control_and_no_further_production()
    {
        FinishedGood good = Good("8501.10", Line("A", "7326.90", 50, false));
        Rules.Determine(good with { Transit = new Transit { Countries = [Country.Parse("GT")], CustomsControl = true, FurtherProduction = false } }).Status.ShouldBe(OriginStatus.Originating);
        Rules.Determine(good with { Transit = new Transit { Countries = [Country.Parse("GT")], CustomsControl = false, FurtherProduction = false } }).Step.ShouldBe("transit");
        Rules.Determine(good with { Transit = new Transit { Countries = [Country.Parse("GT")], CustomsControl = true, FurtherProduction = true } }).Status.ShouldBe(OriginStatus.NonOriginating);
        Rules.Determine(good with { Transit = new Transit { Countries = [Country.Parse("GT")] } }).Status.ShouldBe(OriginStatus.Undetermined);
        Rules.Determine(good with { Transit = new Transit { Countries = [Country.Parse("MX")] } }).Status.ShouldBe(OriginStatus.Originating);
    }

    [Fact]
    public void A_non_qualifying_operation_confers_nothing() =>
        Rules.Determine(Good("8501.10", Line("A", "7326.90", 50, false)) with { NonQualifyingOperation = true }).Step.ShouldBe("nonQualifyingOperations");

    [Fact]
    public void A_deemed_good_originates_whatever_is_in_it_and_shows_the_letter_that_also_holds()
    {
        RuleSet rules = Rules with { DeemedOriginatingGoods = [new DeemedOriginatingGood { Codes = Ranges("8471.50"), Cite = "test" }] };
        OriginDetermination onlyDeemed = rules.Determine(Good("8471.50", Line("A", "8471.50", 90, false, "CN")));
        onlyDeemed.Status.ShouldBe(OriginStatus.Originating);
        onlyDeemed.Criterion.ShouldBe("deemed");
        OriginDetermination both = (rules with { ProductRules = [Rule("8471.50", Change(ChangeLevel.Subheading))] }).Determine(Good("8471.50", Line("A", "8473.30", 90, false, "CN")));
        both.Criterion.ShouldBe("B");
        both.AlsoQualifies.ShouldBe(["deemed"]);
    }

    [Fact]
    public void Only_the_component_that_determines_the_classification_is_tested_and_thread_has_its_own_requirement()
    {
        RuleSet rules = RuleSet(Rule("6109", new RuleAlternative { Change = ChangeLevel.Chapter, Except = [Source("5204"), Source("6001-6006")] }));
        rules = rules with
        {
            Provisions = rules.Provisions with
            {
                RegionalMaterials = [new RegionalMaterialRequirement { Id = "61/N3", Goods = Ranges("61"), Materials = Source("5204"), TextileRole = "sewingThread", InForce = new EffectivePeriod(), Cite = "test" }],
            },
        };
        Component body = Line("F", "6006.22", 3, true) with { DeterminesClassification = true, WeightKg = 0.15m };
        Component label = Line("L", "5807.10", 0.2m, false, "CN") with { WeightKg = 0.001m };
        Component thread = Line("T", "5204.11", 0.1m, true) with { TextileRole = "sewingThread", WeightKg = 0.004m };
        rules.Determine(Good("6109.10", body, label, thread)).Status.ShouldBe(OriginStatus.Originating);
        rules.Determine(Good("6109.10", body with { Originating = false }, label, thread)).Status.ShouldBe(OriginStatus.NonOriginating);
        rules.Determine(Good("6109.10", body, label, thread with { Originating = false })).Status.ShouldBe(OriginStatus.NonOriginating);
    }

    [Theory]
    [InlineData("10", OriginStatus.Originating)]
    [InlineData("10.01", OriginStatus.NonOriginating)]
    public void A_retail_set_tolerates_a_tenth_of_its_value(string foreign, OriginStatus expected) =>
        Rules.Determine(Good("8501.10", Line("A", "6203.42", 80, true), Line("B", "6215.10", decimal.Parse(foreign, System.Globalization.CultureInfo.InvariantCulture), false)) with { SetKind = "gri3" })
            .Status.ShouldBe(expected);
}
