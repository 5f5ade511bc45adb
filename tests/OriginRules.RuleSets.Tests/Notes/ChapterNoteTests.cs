using OriginRules.Results;
using static OriginRules.RuleSets.Tests.Notes.TestBill;

namespace OriginRules.RuleSets.Tests.Notes;

public sealed class ChapterNoteTests
{
    [Theory]
    [InlineData("2004.10", "0701.90")]
    [InlineData("2008.11", "0710.80")]
    [InlineData("2008.30", "0805.10")]
    public void Fruit_merely_frozen_packed_or_roasted_needs_fresh_goods_of_the_territory(string code, string fresh)
    {
        Good(code, "merelyFrozenPackedOrRoasted", "-", Foreign(fresh)).Determine().Status.ShouldBe(OriginStatus.NonOriginating);
        Good(code, "merelyFrozenPackedOrRoasted", "-", Foreign(fresh, 1)).Determine().Status.ShouldBe(OriginStatus.NonOriginating);
        Good(code, "merelyFrozenPackedOrRoasted", "-", Foreign(fresh).Originating(), Foreign("1701.99", 20)).Determine().Status.ShouldBe(OriginStatus.Originating);
        Good(code, "-", "-", Foreign(fresh)).Determine().Status.ShouldBe(OriginStatus.Originating);
        Good(code, null, "-", Foreign(fresh)).Determine().Missing.ShouldHaveSingleItem().Fact.ShouldBe("use");
    }

    [Theory]
    [InlineData("0809.30", null, OriginStatus.NonOriginating)]
    [InlineData("0808.30", "-", OriginStatus.NonOriginating)]
    [InlineData("0804.30", null, OriginStatus.Originating)]
    [InlineData("0811.90", "pearPeachOrApricot", OriginStatus.NonOriginating)]
    [InlineData("0811.90", "-", OriginStatus.Originating)]
    [InlineData("0811.90", null, OriginStatus.Undetermined)]
    public void Peaches_pears_and_apricots_in_preserved_fruit_come_from_the_territory(string fruit, string? tags, OriginStatus expected) =>
        Good("2008.97", "-", "-", Foreign(fruit, 50, tags)).Determine().Status.ShouldBe(expected);

    [Theory]
    [InlineData("6107.21", "whollyOfFineCottonKnit", "6006.22", "fineCottonCircularKnit")]
    [InlineData("6108.21", "whollyOfFineCottonKnit", "6006.22", "fineCottonCircularKnit")]
    [InlineData("6108.31", "whollyOfFineCottonKnit", "6006.22", "fineCottonCircularKnit")]
    [InlineData("6205.20", "shellOfListedShirtFabric", "5208.59", "-")]
    [InlineData("6207.11", "shellOfListedBoxerFabric", "5208.42", "-")]
    [InlineData("6203.42", "shellOfChapter62ListedFabric", "5801.23", "-")]
    public void Apparel_of_a_listed_fabric_originates_when_cut_and_sewn_and_its_thread_need_not(string code, string word, string fabric, string tags)
    {
        Component shell = Shell(Foreign(fabric, 50, tags));
        Component thread = Thread(Foreign("5204.11", 1, "-"));
        Good(code, word, "cut sewn", shell, thread).Determine().Status.ShouldBe(OriginStatus.Originating);
        Good(code, word, "cut", shell, thread).Determine().Status.ShouldBe(OriginStatus.NonOriginating);
        Good(code, "-", "cut sewn", shell, thread).Determine().Status.ShouldBe(OriginStatus.NonOriginating);
        Good(code, "-", "cut sewn", shell.Originating(), thread).Determine().Criterion.ShouldBeNull();
        Good(code, word, "cut sewn", shell, Pocket(thread)).Determine().Status.ShouldBe(code.StartsWith("61", StringComparison.Ordinal) ? OriginStatus.Originating : OriginStatus.NonOriginating);
    }

    [Fact]
    public void The_listed_fabrics_of_chapter_62_are_an_exception_that_must_be_claimed()
    {
        FinishedGood trousers = Good("6203.42", null, "cut sewn", Shell(Foreign("5801.23", 50, "-") with { WeightKg = 1 }));
        trousers.Determine().Status.ShouldBe(OriginStatus.NonOriginating);
        (trousers with { Use = ["shellOfChapter62ListedFabric"] }).Determine().Status.ShouldBe(OriginStatus.Originating);
    }

    [Fact]
    public void A_brassiere_is_free_of_the_notes_on_thread_but_not_of_the_note_on_pockets()
    {
        Component shell = Shell(Foreign("6002.40", 50, "-"));
        Good("6212.10", "-", "cut sewn", shell, Thread(Foreign("5204.11", 1, "-"))).Determine().Status.ShouldBe(OriginStatus.Originating);
        Good("6212.10", "-", "cut sewn", shell, Pocket(Foreign("5208.11", 1, "-"))).Determine().Status.ShouldBe(OriginStatus.NonOriginating);
    }

    [Theory]
    [InlineData("blueDenim", "2022-12-31", OriginStatus.Originating)]
    [InlineData("blueDenim", "2023-01-01", OriginStatus.NonOriginating)]
    [InlineData("-", "2021-12-31", OriginStatus.Originating)]
    [InlineData("-", "2022-01-01", OriginStatus.NonOriginating)]
    [InlineData(null, "2021-12-31", OriginStatus.Originating)]
    [InlineData(null, "2022-12-31", OriginStatus.Undetermined)]
    [InlineData(null, "2023-01-01", OriginStatus.NonOriginating)]
    public void Pocket_bags_of_blue_denim_came_under_the_note_a_year_later(string? use, string day, OriginStatus expected) =>
        Good("6203.42", use, "cut sewn", Shell(Foreign("5209.42", 50, "-").Originating()), Pocket(Foreign("5208.11", 1, "-"))).Determine(Date(day)).Status.ShouldBe(expected);

    [Theory]
    [InlineData("6307.90", "surgicalDrapeOrNationalFlag", OriginStatus.NonOriginating)]
    [InlineData("6307.90", "-", OriginStatus.Originating)]
    [InlineData("6304.93", "-", OriginStatus.NonOriginating)]
    [InlineData("6303.92", "nonTexturedPolyesterCurtain", OriginStatus.Originating)]
    public void Coated_fabric_must_originate_in_named_made_up_goods(string code, string use, OriginStatus expected) =>
        Good(code, use, "cut sewn", Shell(Foreign("5512.11", 50, "-").Originating()), Foreign("5903.90", 1, "-") with { TextileRole = "coatedFabric", DeterminesClassification = false })
            .Determine().Status.ShouldBe(expected);

    [Theory]
    [InlineData("8523.52", "singleCircuitSmartCard", OriginStatus.Originating)]
    [InlineData("8523.52", "otherSmartCard", OriginStatus.NonOriginating)]
    [InlineData("8542.31", "-", OriginStatus.Originating)]
    [InlineData("8542.90", "-", OriginStatus.NonOriginating)]
    [InlineData("8543.90", "electronicMicroassembly", OriginStatus.Originating)]
    [InlineData("8543.90", "-", OriginStatus.NonOriginating)]
    [InlineData("8543.90", null, OriginStatus.Undetermined)]
    [InlineData("8548.90", "electronicMicroassembly", OriginStatus.Originating)]
    public void Some_electronics_may_be_produced_further_outside_the_territory(string code, string? use, OriginStatus expected)
    {
        FinishedGood good = Good(code, use, "-", Foreign("3920.10").Originating());
        (good with { Transit = new Transit { Countries = [Country.Parse("MY")], CustomsControl = false, FurtherProduction = true } }).Determine().Status.ShouldBe(expected);
        (good with { Transit = new Transit { Countries = [Country.Parse("MY")], CustomsControl = true, FurtherProduction = false } }).Determine().Status.ShouldBe(OriginStatus.Originating);
    }

    [Fact]
    public void A_system_of_computers_originates_when_each_of_its_units_does()
    {
        Component own = Foreign("8471.50", 90, "-").Originating();
        Good("8471.49", "-", "-", own).Determine(ruleSet: "us-mexico").Status.ShouldBe(OriginStatus.Originating);
        Good("8471.49", "-", "-", own, Foreign("8471.70", 1, "-")).Determine(ruleSet: "us-mexico").Status.ShouldBe(OriginStatus.NonOriginating);
    }

    private static Component Shell(Component line) => line with { DeterminesClassification = true };

    private static Component Thread(Component line) => line with { TextileRole = "sewingThread", DeterminesClassification = false };

    private static Component Pocket(Component line) => line with { TextileRole = "pocketBag", DeterminesClassification = false };
}
