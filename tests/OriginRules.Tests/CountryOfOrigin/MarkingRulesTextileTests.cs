namespace OriginRules.Tests.CountryOfOrigin;

public sealed class MarkingRulesTextileTests
{
    [Theory]
    [InlineData("6109.10.00", true)]
    [InlineData("4202.92.31", true)]
    [InlineData("4202.92.50", false)]
    [InlineData("9404.90.10", true)]
    [InlineData("9404.90.20", false)]
    [InlineData("8708.21.00", true)]
    public void Textile_goods_are_known_by_their_code(string code, bool textile) => MarkingRuleCase.Book.IsTextile(MarkingRuleCase.Good(code)).ShouldBe(textile);

    [Fact]
    public void Headgear_of_6505_is_textile_unless_it_is_a_hair_net()
    {
        MarkingRuleCase.Book.IsTextile(MarkingRuleCase.Good("6505.00.90")).ShouldBeTrue();
        MarkingRuleCase.Book.IsTextile(MarkingRuleCase.Good("6505.00.01") with { Use = ["hairNet"] }).ShouldBeFalse();
    }

    [Fact]
    public void A_code_too_short_to_tell_textile_goods_apart_is_asked_for() =>
        MarkingRuleCase.Missing(MarkingRuleCase.Shift(MarkingRuleCase.Good("4202.92", MarkingRuleCase.Plain("fabric", "5407.42")))).ShouldBe(["hts"]);

    [Fact]
    public void A_garment_of_several_components_is_of_the_country_of_its_whole_assembly()
    {
        FinishedGood shirt = MarkingRuleCase.Good("6205.20.20", MarkingRuleCase.Plain("panels", "6217.90"), MarkingRuleCase.Plain("buttons", "9606.21")) with { Use = ["twoOrMoreComponents"] };

        MarkingRuleCase.Textile(shirt with { Processes = ["whollyAssembled"] }).Outcome.Value.ShouldBe(Ternary.Yes);
        MarkingRuleCase.Textile(shirt with { Processes = ["sewn"] }).Outcome.Value.ShouldBe(Ternary.No);
        MarkingRuleCase.Missing(MarkingRuleCase.Textile(shirt)).ShouldBe(["processes"]);
        MarkingRuleCase.Textile(shirt).Cite.ShouldBe("19 CFR 102.21(e)(1), 6201-6208, 87 FR 68340");
    }

    [Theory]
    [InlineData(1, "No")]
    [InlineData(2, "Yes")]
    public void Dyeing_and_printing_need_two_finishing_operations(int operations, string expected)
    {
        string[] finishing = ["bleaching", "fulling"];
        FinishedGood fabric = MarkingRuleCase.Good("5208.52.30", MarkingRuleCase.Line("greige", "5208.12", "CN", "greige")) with { Processes = ["dyeing", "printing", .. finishing[..operations]] };

        MarkingRuleCase.Textile(fabric).Outcome.Value.ToString().ShouldBe(expected);
    }

    [Fact]
    public void Finishing_counts_for_a_scarf_only_when_it_is_not_of_cotton_or_wool()
    {
        FinishedGood scarf = MarkingRuleCase.Good("6214.30.00", MarkingRuleCase.Plain("fabric", "5407.52")) with { Processes = ["dyeing", "printing", "bleaching", "fulling"] };

        MarkingRuleCase.Textile(scarf with { Use = [] }).Outcome.Value.ShouldBe(Ternary.Yes);
        MarkingRuleCase.Textile(scarf with { Use = ["ofWool"] }).Outcome.Value.ShouldBe(Ternary.No);
    }

    [Fact]
    public void Waste_that_was_not_garnetted_needs_judgment() =>
        MarkingRuleCase.Textile(MarkingRuleCase.Good("5202.99.05", MarkingRuleCase.Plain("rags", "6310.90")) with { Processes = ["sorting"] }).NeedsJudgment.ShouldNotBeNull();
}
