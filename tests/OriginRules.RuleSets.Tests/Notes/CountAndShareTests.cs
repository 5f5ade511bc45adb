using OriginRules.Results;
using static OriginRules.RuleSets.Tests.Notes.TestBill;

namespace OriginRules.RuleSets.Tests.Notes;

public sealed class CountAndShareTests
{
    [Theory]
    [InlineData("2", "0", 1, OriginStatus.Originating)]
    [InlineData("2", "1", 1, OriginStatus.NonOriginating)]
    [InlineData("3", "1", 1, OriginStatus.Originating)]
    [InlineData("9", "1", 1, OriginStatus.Originating)]
    [InlineData("9", "2", 1, OriginStatus.NonOriginating)]
    [InlineData("10", "2", 1, OriginStatus.Originating)]
    [InlineData("18", "2", 1, OriginStatus.Originating)]
    [InlineData("18", "3", 1, OriginStatus.NonOriginating)]
    [InlineData("19", "3", 1, OriginStatus.Originating)]
    [InlineData("45", "5", 5, OriginStatus.Originating)]
    [InlineData("45", "6", 5, OriginStatus.NonOriginating)]
    public void A_transmitter_may_hold_one_foreign_circuit_assembly_for_each_nine_and_none_when_it_has_fewer_than_three(string all, string foreign, int goods, OriginStatus expected)
    {
        Component assembly = Foreign("8529.90", 5, "printedCircuitAssembly") with { Unit = "NO" };
        FinishedGood good = Good("8525.50", "-", "-", assembly with { Quantity = Number(foreign) }, assembly.Originating() with { Quantity = Number(all) - Number(foreign) });
        (good with { Quantity = goods }).Determine().Status.ShouldBe(expected);
    }

    [Fact]
    public void Circuit_assemblies_that_are_not_counted_leave_the_answer_open()
    {
        Component assembly = Foreign("8529.90", 5, "printedCircuitAssembly");
        OriginDetermination open = (Good("8525.50", "-", "-", assembly) with { Quantity = 1 }).Determine();
        open.Status.ShouldBe(OriginStatus.Undetermined);
        open.Missing.ShouldHaveSingleItem().Fact.ShouldBe("quantity");
    }

    [Theory]
    [InlineData("34.9", "0", OriginStatus.Originating)]
    [InlineData("35", "35", OriginStatus.Originating)]
    [InlineData("35.1", "0", OriginStatus.NonOriginating)]
    [InlineData("0", "35.1", OriginStatus.NonOriginating)]
    public void Cocoa_powder_with_sugar_limits_the_foreign_sugar_and_the_foreign_powder_each_to_its_own_kind(string sugar, string powder, OriginStatus expected)
    {
        FinishedGood good = Good(
            "1806.10.22",
            "-",
            "-",
            Kilograms(Foreign("1701.99"), Number(sugar)),
            Kilograms(Foreign("1701.99").Originating(), 100 - Number(sugar)),
            Kilograms(Foreign("1805.00"), Number(powder)),
            Kilograms(Foreign("1805.00").Originating(), 100 - Number(powder)));
        good.Determine().Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData("9.9", OriginStatus.Originating)]
    [InlineData("10", OriginStatus.Originating)]
    [InlineData("10.1", OriginStatus.NonOriginating)]
    public void Spirits_limit_the_alcohol_that_comes_from_elsewhere(string share, OriginStatus expected)
    {
        Component foreign = Foreign("2207.10") with { AlcoholPercentOfGood = Number(share) };
        Component own = Foreign("2208.30").Originating() with { AlcoholPercentOfGood = 100 - Number(share) };
        Good("2208.30", "-", "-", foreign, own, Foreign("1701.99")).Determine().Status.ShouldBe(expected);
    }

    [Fact]
    public void Spirits_whose_alcohol_is_not_stated_name_the_fact()
    {
        OriginDetermination open = Good("2208.30", "-", "-", Foreign("2207.10")).Determine();
        open.Status.ShouldBe(OriginStatus.Undetermined);
        open.Missing.ShouldContain(m => m.Fact == "alcoholPercentOfGood");
    }

    private static Component Kilograms(Component line, decimal weight) => line with { WeightKg = weight };
}
