using OriginRules.Results;
using OriginRules.RuleSets;
using static OriginRules.Tests.Origin.OriginTestBed;

namespace OriginRules.Tests.Origin;

public sealed class MaterialStatusTests
{
    private static readonly RuleSet Rules = RuleSet(Rule("8501", Change(ChangeLevel.Heading)), Rule("8503", Change(ChangeLevel.Chapter)));

    [Fact]
    public void A_party_in_the_country_of_origin_proves_nothing()
    {
        OriginDetermination determination = Rules.Determine(Good("8501.10", Line("A", "8501.20", 50, null, "MX")));
        determination.Status.ShouldBe(OriginStatus.Undetermined);
        determination.Claimable.ShouldBeFalse();
        MissingFact fact = determination.Missing.ShouldHaveSingleItem();
        fact.ShouldSatisfyAllConditions(() => fact.Path.ShouldBe("A"), () => fact.Fact.ShouldBe("originating"), () => fact.WouldDecide.ShouldBeTrue());
    }

    [Fact]
    public void An_unknown_status_that_the_answer_does_not_turn_on_is_no_obstacle() =>
        Rules.Determine(Good("8501.10", Line("A", "7326.90", null, null))).Status.ShouldBe(OriginStatus.Originating);

    [Fact]
    public void Unknown_can_be_counted_as_non_originating_on_request() =>
        Rules.Determine(Good("8501.10", Line("A", "8501.20", 50, null)), unknownAsNonOriginating: true).Status.ShouldBe(OriginStatus.NonOriginating);

    [Fact]
    public void A_country_that_is_no_party_is_non_originating_whatever_was_certified() =>
        Rules.Determine(Good("8501.10", Line("A", "8501.20", 50, true, "CA") with { OriginatingUnder = ["other"] })).Status.ShouldBe(OriginStatus.NonOriginating);

    [Fact]
    public void A_certification_counts_only_under_the_rule_set_it_names()
    {
        Component line = Line("A", "8501.20", 50, true, "MX");
        Rules.Determine(Good("8501.10", line with { OriginatingUnder = ["test"] })).Status.ShouldBe(OriginStatus.Originating);
        Rules.Determine(Good("8501.10", line with { OriginatingUnder = ["other"] })).Status.ShouldBe(OriginStatus.Undetermined);
        (Rules with { HonorsCertificationsOf = ["other"] }).Determine(Good("8501.10", line with { OriginatingUnder = ["other"] })).Status.ShouldBe(OriginStatus.Originating);
    }

    [Theory]
    [InlineData("2026-11-21", OriginStatus.Undetermined)]
    [InlineData("2026-11-22", OriginStatus.Originating)]
    [InlineData("2026-11-23", OriginStatus.Originating)]
    public void A_certification_holds_through_its_last_day(string lastDay, OriginStatus expected) =>
        Rules.Determine(Good("8501.10", Line("A", "8501.20", 50, true, "MX") with { Declaration = new OriginDeclaration { ValidTo = DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture) } }))
            .Status.ShouldBe(expected);

    [Fact]
    public void A_sub_assembly_that_originates_is_not_looked_into()
    {
        Component part = Line("P", "8503.00", 60, null, "MX") with { Components = [Line("A", "7326.90", 40, false, "CN")] };
        OriginDetermination determination = Rules.Determine(Good("8503.00", part));
        determination.Criterion.ShouldBe("C");
        determination.RegionalValueContent.ShouldHaveSingleItem().NonOriginatingMaterials.ShouldBe(0);
    }

    [Fact]
    public void A_sub_assembly_that_does_not_originate_counts_whole()
    {
        Component part = Line("P", "8503.00", 60, null, "MX") with { Components = [Line("A", "8503.00", 40, false, "CN")] };
        OriginDetermination determination = Rules.Determine(Good("8501.10", part));
        determination.Status.ShouldBe(OriginStatus.Originating, "8503 changes heading");
        determination.RegionalValueContent.ShouldHaveSingleItem().NonOriginatingMaterials.ShouldBe(60);
    }

    [Fact]
    public void Of_a_self_produced_material_the_inputs_may_be_tested_and_count()
    {
        Component part = Line("P", "8501.20", 60, null, "MX") with { SelfProduced = true, Components = [Line("A", "7326.90", 10, false, "CN"), Line("B", "8501.31", 20, false, "CN")] };
        OriginDetermination determination = Rules.Determine(Good("8501.10", part));
        determination.Status.ShouldBe(OriginStatus.NonOriginating);
        determination.RegionalValueContent.ShouldHaveSingleItem().NonOriginatingMaterials.ShouldBe(30);
        Rules.Determine(Good("8501.10", part with { Components = [Line("A", "7326.90", 10, false, "CN")] })).Status.ShouldBe(OriginStatus.Originating);
    }

    [Fact]
    public void Indirect_materials_originate_and_packaging_is_outside_the_shift_but_counts_in_value()
    {
        Component indirect = Line("I", "8501.20", 5, false, "CN") with { Role = ComponentRole.Indirect, OriginCountry = null, Originating = null };
        Component box = Line("B", "8501.20", 7, false, "CN") with { Role = ComponentRole.RetailPackaging };
        Component crate = Line("C", "8501.20", 9, false, "CN") with { Role = ComponentRole.ShippingPacking };
        OriginDetermination determination = Rules.Determine(Good("8501.10", indirect, box, crate, Line("A", "7326.90", 10, false, "CN")));
        determination.Status.ShouldBe(OriginStatus.Originating);
        determination.RegionalValueContent.ShouldHaveSingleItem().NonOriginatingMaterials.ShouldBe(17);
    }
}
