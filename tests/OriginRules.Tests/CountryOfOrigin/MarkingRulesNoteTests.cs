namespace OriginRules.Tests.CountryOfOrigin;

public sealed class MarkingRulesNoteTests
{
    [Fact]
    public void A_chemical_reaction_confers_origin_whatever_the_row_says()
    {
        FinishedGood acid = MarkingRuleCase.Good("2915.21.00", MarkingRuleCase.Plain("feed", "2915.21"));

        MarkingRuleCase.Note(acid with { Processes = ["chemicalReaction"] })!.Outcome.Value.ShouldBe(Ternary.Yes);
        MarkingRuleCase.Note(acid with { Processes = ["purification"] }).ShouldBeNull();
        MarkingRuleCase.Shift(acid with { Processes = ["purification"] }).Outcome.Value.ShouldBe(Ternary.No);
        MarkingRuleCase.Missing(MarkingRuleCase.Shift(acid)).ShouldBe(["processes"]);
    }

    [Fact]
    public void The_reaction_note_leaves_heading_3823_out() =>
        MarkingRuleCase.Note(MarkingRuleCase.Good("3823.11.00", MarkingRuleCase.Plain("feed", "3823.11")) with { Processes = ["chemicalReaction"] }).ShouldBeNull();

    [Fact]
    public void Separation_from_a_man_made_mixture_is_no_change_unless_a_reaction_took_place()
    {
        FinishedGood acid = MarkingRuleCase.Good("2915.21.00", MarkingRuleCase.Plain("mixture", "3824.99"));

        MarkingRuleCase.Note(acid with { Processes = ["separationFromManMadeMixture"] })!.Outcome.Value.ShouldBe(Ternary.No);
        MarkingRuleCase.Note(acid with { Processes = ["separationFromManMadeMixture", "chemicalReaction"] })!.Outcome.Value.ShouldBe(Ternary.Yes);
        MarkingRuleCase.Shift(acid with { Processes = ["separationFromManMadeMixture"] }).Outcome.Value.ShouldBe(Ternary.No);
    }

    [Fact]
    public void Fruit_that_was_merely_frozen_keeps_the_origin_of_the_fresh_fruit()
    {
        FinishedGood fruit = MarkingRuleCase.Good("2008.99.35", MarkingRuleCase.Plain("lychee", "0810.90"));

        MarkingRuleCase.Note(fruit with { Use = ["merelyFrozenPackedOrRoasted"] })!.Outcome.Value.ShouldBe(Ternary.No);
        MarkingRuleCase.Shift(fruit with { Use = [], Processes = ["cooking"] }).Outcome.Value.ShouldBe(Ternary.Yes);
        MarkingRuleCase.Missing(MarkingRuleCase.Shift(fruit with { Processes = ["cooking"] })).ShouldBe(["use"]);
    }

    [Fact]
    public void A_part_of_8709_90_makes_no_change_to_8708() =>
        MarkingRuleCase.Shift(MarkingRuleCase.Good("8708.93.75", MarkingRuleCase.Plain("part", "8709.90"))).Outcome.Value.ShouldBe(Ternary.No);
}
