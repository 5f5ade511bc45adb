using OriginRules.Results;
using static OriginRules.RuleSets.Tests.Notes.TestBill;

namespace OriginRules.RuleSets.Tests.Notes;

public sealed class DeMinimisNoteTests
{
    [Theory]
    [InlineData("0802.90", "0802.61", OriginStatus.NonOriginating)]
    [InlineData("0802.90", "0802.11", OriginStatus.Originating)]
    [InlineData("2005.99", "2005.91", OriginStatus.NonOriginating)]
    [InlineData("2005.99", "2005.60", OriginStatus.Originating)]
    public void A_note_leaves_named_materials_of_a_mixture_out(string code, string material, OriginStatus expected) =>
        Good(code, "-", "-", Foreign(material, 1)).Determine().Status.ShouldBe(expected);

    [Theory]
    [InlineData("0709.59", "truffle", "mixture")]
    [InlineData("0711.90", "caper", "mixture")]
    [InlineData("0910.99", "thymeBayLeafOrCurry", "mixture")]
    [InlineData("1102.90", "riceOrRyeFlour", "mixture")]
    [InlineData("1209.29", "timothySeed", "mixture")]
    [InlineData("1302.19", "pyrethrumOrRotenoneExtract", "-")]
    [InlineData("2003.90", "truffle", "mixture")]
    [InlineData("2710.20", "lightOil", "-")]
    [InlineData("2710.20", "-", "lightOil")]
    public void A_note_lets_de_minimis_cure_a_named_material_of_the_same_subheading(string code, string tag, string use)
    {
        // Most of the value shifts but is foreign, so that a good classified with its parts finds no relief in its regional value content.
        Component rest = Foreign("3923.10", 80);
        Good(code, use, "-", rest, Foreign(code, 9.9m, tag)).Determine().Status.ShouldBe(OriginStatus.Originating);
        Good(code, use, "-", rest, Foreign(code, 10, tag)).Determine().Status.ShouldBe(OriginStatus.Originating);
        Good(code, use, "-", rest, Foreign(code, 10.1m, tag)).Determine().Status.ShouldBe(OriginStatus.NonOriginating);
        Good(code, use, "-", rest, Foreign(code, 5, tag == "-" ? "lightOil" : "-")).Determine().Status.ShouldBe(OriginStatus.NonOriginating);
        Good(code, use, "-", rest, Foreign(code, 5)).Determine().Status.ShouldBe(OriginStatus.Undetermined);
    }

    [Fact]
    public void A_note_for_mixtures_asks_whether_the_good_is_one()
    {
        Good("0711.90", "-", "-", Foreign("3923.10", 80), Foreign("0711.90", 5, "caper")).Determine().Status.ShouldBe(OriginStatus.NonOriginating);
        OriginDetermination open = Good("0711.90", null, "-", Foreign("3923.10", 80), Foreign("0711.90", 5, "caper")).Determine();
        open.Status.ShouldBe(OriginStatus.Undetermined);
        open.Missing.ShouldHaveSingleItem().Fact.ShouldBe("use");
    }

    [Fact]
    public void An_exclusion_of_a_tariff_item_that_says_what_the_good_is_asks_no_word()
    {
        Good("2309.90.22", null, "-", Foreign("0404.10", 5)).Determine().Status.ShouldBe(OriginStatus.NonOriginating);
        Good("2309.90.22", null, "-", Foreign("0713.10", 5)).Determine().Status.ShouldBe(OriginStatus.Originating);
    }
}
