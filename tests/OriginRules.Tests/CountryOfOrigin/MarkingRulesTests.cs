using System.Collections.Immutable;

namespace OriginRules.Tests.CountryOfOrigin;

public sealed class MarkingRulesTests
{
    [Theory]
    [InlineData("557994", "2008.11.10", false, "2008.11.90")]
    [InlineData("558878", "8516.90.90", false, "8516.90")]
    [InlineData("558944", "9004.90.00", false, "9001.50.00")]
    [InlineData("559139", "8518.10.80", true, "8527.99")]
    [InlineData("559431", "9506.31.00", false, "9506.39")]
    [InlineData("560081", "9615.90.20", false, "9615.90.60")]
    [InlineData("561941", "9606.21.20", false, "9606.30")]
    [InlineData("735257", "9305.20.00", true, "7228.30")]
    [InlineData("735447", "8539.22.80", false, "8539.22.80")]
    [InlineData("W558733", "2008.99.10", false, "2008.99")]
    [InlineData("H314561", "3824.30.00", false, "2849.90", "7504.00.00")]
    [InlineData("H332368", "7601.20.90", false, "7601.10", "7602.00")]
    public void A_published_ruling_on_the_change_of_classification_is_met(string ruling, string good, bool met, params string[] materials)
    {
        FinishedGood stated = MarkingRuleCase.Good(good, [.. materials.Select(m => MarkingRuleCase.Plain(m, m))]) with { Processes = ["machining"], Use = [] };

        MarkingRuleCase.Shift(stated).Outcome.Value.ShouldBe(met ? Ternary.Yes : Ternary.No, ruling);
    }

    [Fact]
    public void The_row_and_its_source_are_named_and_each_material_has_its_own_answer()
    {
        FinishedGood good = MarkingRuleCase.Good("7601.20.90", MarkingRuleCase.Plain("ingot", "7601.10"), MarkingRuleCase.Plain("magnesium", "8104.11"));

        MarkingShift shift = MarkingRuleCase.Shift(good);

        shift.Row.ShouldBe("102.20/7601-7604");
        shift.Cite.ShouldBe("19 CFR 102.20, 7601-7604");
        shift.Lines.Select(l => $"{l.Path} {l.Outcome.Value}").ShouldBe(["ingot No", "magnesium Yes"]);
        shift.Outcome.Value.ShouldBe(Ternary.No);
    }

    [Fact]
    public void A_material_may_use_another_alternative_than_its_neighbour()
    {
        FinishedGood good = MarkingRuleCase.Good("8481.80.30", MarkingRuleCase.Plain("disc", "8481.90"), MarkingRuleCase.Plain("gasket", "4016.93"), MarkingRuleCase.Plain("own", "7326.90", "MX"));

        MarkingShift shift = MarkingRuleCase.Shift(good);

        shift.Outcome.Value.ShouldBe(Ternary.Yes);
        shift.Alternative.ShouldBe("another heading; from 8481.90, except any material by simple assembly");
    }

    [Fact]
    public void A_material_without_a_code_leaves_the_answer_open_and_is_named() =>
        MarkingRuleCase.Missing(MarkingRuleCase.Shift(MarkingRuleCase.Good("8518.10.80", MarkingRuleCase.Line("X", null)))).ShouldBe(["X hts"]);

    [Fact]
    public void Words_of_a_material_are_asked_for_only_where_its_code_does_not_tell()
    {
        FinishedGood Hose(Component line) => MarkingRuleCase.Good("7410.11.00", line);

        MarkingRuleCase.Missing(MarkingRuleCase.Shift(Hose(MarkingRuleCase.Line("sheet", "7409.11")))).ShouldBe(["sheet tags"]);
        MarkingRuleCase.Shift(Hose(MarkingRuleCase.Line("sheet", "7409.11", "CN", "plateSheetOrStripUnder5Mm"))).Outcome.Value.ShouldBe(Ternary.No);
        MarkingRuleCase.Shift(Hose(MarkingRuleCase.Line("rod", "7407.10"))).Outcome.Value.ShouldBe(Ternary.Yes);
    }

    [Fact]
    public void A_described_good_has_to_be_stated_and_the_rest_of_its_code_follows_the_residual_rule()
    {
        FinishedGood Fruit(params string[]? use) => MarkingRuleCase.Good("0307.49.01", MarkingRuleCase.Plain("squid", "0307.43")) with { Use = use is null ? null : [.. use] };

        MarkingRuleCase.Missing(MarkingRuleCase.Shift(Fruit(null))).ShouldBe(["use"]);
        MarkingRuleCase.Shift(Fruit("smoked")).Outcome.Value.ShouldBe(Ternary.Yes);
        MarkingRuleCase.Shift(Fruit()).Outcome.Value.ShouldBe(Ternary.No);
    }

    [Fact]
    public void Words_of_the_good_are_not_asked_for_where_every_good_of_the_code_has_the_same_answer()
    {
        FinishedGood dioxide = MarkingRuleCase.Good("2811.29.30", MarkingRuleCase.Plain("sulfur", "2503.00")) with { Processes = [] };

        MarkingShift shift = MarkingRuleCase.Shift(dioxide);

        shift.Outcome.Value.ShouldBe(Ternary.Yes);
        shift.Lines.ShouldAllBe(l => l.Why == "2503.00 makes the change");
        MarkingRuleCase.Missing(MarkingRuleCase.Shift(dioxide with { Components = [MarkingRuleCase.Line("gas", "2811.29", "CN", "sulphurDioxide")] })).ShouldBe(["use"]);
    }

    [Fact]
    public void Pearls_are_asked_about_and_strung_ones_need_judgment()
    {
        FinishedGood pearls = MarkingRuleCase.Good("7116.10.25", MarkingRuleCase.Plain("pearl", "7101.21"));

        MarkingRuleCase.Missing(MarkingRuleCase.Shift(pearls)).ShouldBe(["use"]);
        MarkingRuleCase.Shift(pearls with { Use = [] }).Outcome.Value.ShouldBe(Ternary.Yes);
        MarkingRuleCase.Shift(pearls with { Use = ["strungPearls"] }).NeedsJudgment.ShouldNotBeNull();
    }

    [Fact]
    public void A_change_under_GRI_2a_is_refused_only_when_the_good_is_so_classified()
    {
        FinishedGood lock_ = MarkingRuleCase.Good("8301.40.60", MarkingRuleCase.Plain("parts", "8301.60"));

        MarkingRuleCase.Shift(lock_).Outcome.Value.ShouldBe(Ternary.Yes);
        MarkingRuleCase.Shift(lock_ with { ClassifiedByGri2a = true }).Outcome.Value.ShouldBe(Ternary.No);
    }

    [Fact]
    public void An_exception_that_can_be_read_in_two_ways_needs_judgment_where_it_decides()
    {
        FinishedGood Lamp(string part) => MarkingRuleCase.Good("8512.40.40", MarkingRuleCase.Plain("part", part)) with { Processes = ["machining"] };

        MarkingRuleCase.Shift(Lamp("8512.90")).NeedsJudgment.ShouldNotBeNull();
        MarkingRuleCase.Shift(Lamp("8501.10")).Outcome.Value.ShouldBe(Ternary.Yes);
        MarkingRuleCase.Shift(Lamp("8544.30")).NeedsJudgment.ShouldBeNull();
    }

    [Theory]
    [InlineData("2840.30.00")]
    [InlineData("2911.00.10")]
    [InlineData("8101.97.00")]
    public void A_code_that_no_row_names_needs_judgment(string code)
    {
        MarkingShift shift = MarkingRuleCase.Shift(MarkingRuleCase.Good(code, MarkingRuleCase.Plain("m", "2501.00")));

        shift.Row.ShouldBeNull();
        shift.NeedsJudgment.ShouldNotBeNull();
        shift.Outcome.Value.ShouldBe(Ternary.Unknown);
    }

    [Fact]
    public void Of_a_row_printed_twice_the_newer_one_answers() =>
        MarkingRuleCase.Shift(MarkingRuleCase.Good("4418.73.10", MarkingRuleCase.Plain("wood", "4407.11")) with { Use = [] }).Row.ShouldBe("102.20/4441-4421");

    [Theory]
    [InlineData(49, "Yes")]
    [InlineData(50, "Yes")]
    [InlineData(51, "No")]
    public void Milk_solids_may_be_half_of_the_good(decimal percent, string expected) =>
        MarkingRuleCase.Shift(Drink() with { Composition = Share("milkSolids", percent) }).Outcome.Value.ToString().ShouldBe(expected);

    [Theory]
    [InlineData(64.9, "Yes")]
    [InlineData(65, "No")]
    public void Sugar_has_to_be_less_than_65_percent(decimal percent, string expected) =>
        MarkingRuleCase.Shift(MarkingRuleCase.Good("1806.10.05", MarkingRuleCase.Plain("sugar", "1701.99")) with { Composition = Share("sugarByDryWeight", percent) }).Outcome.Value.ToString().ShouldBe(expected);

    [Theory]
    [InlineData(39.9, "No")]
    [InlineData(40, "Yes")]
    public void Forty_percent_of_the_polymers_have_to_be_domestic(decimal percent, string expected) =>
        MarkingRuleCase.Shift(MarkingRuleCase.Good("3902.10.00", MarkingRuleCase.Plain("propene", "2901.22")) with { Composition = Share("domesticPolymerOfPolymers", percent) }).Outcome.Value.ToString().ShouldBe(expected);

    [Fact]
    public void A_share_that_is_not_stated_is_asked_for_by_name() => MarkingRuleCase.Missing(MarkingRuleCase.Shift(Drink())).ShouldBe(["composition.milkSolids"]);

    [Theory]
    [InlineData(30, 30, "BR", "Yes")]
    [InlineData(30, 31, "BR", "No")]
    [InlineData(60, 40, "CR", "Yes")]
    [InlineData(30, 40, null, "Unknown")]
    public void Juices_of_one_foreign_country_count_together(decimal first, decimal second, string? secondOrigin, string expected)
    {
        FinishedGood juice = MarkingRuleCase.Good(
            "2009.90.40",
            MarkingRuleCase.Plain("A", "2009.11", "BR") with { VolumePercentOfGood = first },
            MarkingRuleCase.Line("B", "2009.31", secondOrigin) with { VolumePercentOfGood = second });

        MarkingRuleCase.Shift(juice).Outcome.Value.ToString().ShouldBe(expected);
    }

    [Fact]
    public void Three_steps_make_a_hat_of_a_body()
    {
        FinishedGood hat = MarkingRuleCase.Good("6506.99.60", MarkingRuleCase.Plain("body", "6502.00"));

        MarkingRuleCase.Shift(hat with { Processes = ["dyeing", "trimming"] }).Outcome.Value.ShouldBe(Ternary.No);
        MarkingRuleCase.Shift(hat with { Processes = ["dyeing", "trimming", "blocking"] }).Outcome.Value.ShouldBe(Ternary.Yes);
        MarkingRuleCase.Missing(MarkingRuleCase.Shift(hat)).ShouldBe(["processes"]);
    }

    [Fact]
    public void The_de_minimis_percentage_is_read_from_the_data() => MarkingRuleCase.Book.DeMinimisPercent(OriginTestGoods.Day).ShouldBe(7);

    private static FinishedGood Drink() => MarkingRuleCase.Good("2202.99.30", MarkingRuleCase.Plain("milk", "0402.21")) with { Use = [] };

    private static ImmutableSortedDictionary<string, decimal> Share(string fact, decimal percent) =>
        ImmutableSortedDictionary<string, decimal>.Empty.Add(fact, percent);
}
