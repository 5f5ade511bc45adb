namespace OriginRules.Tests.CountryOfOrigin;

/// <summary>Simple assembly, 19 CFR 102.1(p), where a row bars it: valves from parts of valves.</summary>
public sealed class MarkingRulesAssemblyTests
{
    [Fact]
    public void Five_foreign_parts_put_together_are_a_simple_assembly_and_six_are_none()
    {
        Shift(Valve(5) with { Processes = ["assembly"] }).ShouldBe(Ternary.No);
        Shift(Valve(6) with { Processes = ["assembly"] }).ShouldBe(Ternary.Yes);
    }

    [Fact]
    public void Pieces_count_not_lines()
    {
        FinishedGood valve = MarkingRuleCase.Good("8481.80.30", MarkingRuleCase.Plain("disc", "8481.90") with { Quantity = 12 }) with { Quantity = 2, Processes = ["assembly"] };

        Shift(valve).ShouldBe(Ternary.Yes);
        Shift(valve with { Quantity = 3 }).ShouldBe(Ternary.No);
        MarkingRuleCase.Missing(MarkingRuleCase.Shift(valve with { Components = [valve.Components[0] with { Quantity = null }] })).ShouldBe(["disc quantity"]);
    }

    [Fact]
    public void One_domestic_part_is_enough_but_a_domestic_screw_is_not()
    {
        FinishedGood With(Component line) => MarkingRuleCase.Good("8481.80.30", MarkingRuleCase.Plain("disc", "8481.90"), line) with { Processes = ["assembly"] };

        Shift(With(MarkingRuleCase.Plain("body", "8481.90", "MX"))).ShouldBe(Ternary.Yes);
        Shift(With(MarkingRuleCase.Plain("screw", "7318.15", "MX"))).ShouldBe(Ternary.No);
        Shift(With(MarkingRuleCase.Line("clip", "7326.90", "MX", "fastener"))).ShouldBe(Ternary.No);
    }

    [Fact]
    public void More_than_minor_processing_is_no_simple_assembly()
    {
        Shift(Valve(2) with { Processes = ["assembly", "testing", "packing"] }).ShouldBe(Ternary.No);
        Shift(Valve(2) with { Processes = ["assembly", "machining"] }).ShouldBe(Ternary.Yes);
    }

    [Fact]
    public void The_users_own_word_decides() => Shift(Valve(7) with { Processes = ["simpleAssembly"] }).ShouldBe(Ternary.No);

    [Fact]
    public void Unstated_processes_and_origins_leave_it_open()
    {
        MarkingRuleCase.Missing(MarkingRuleCase.Shift(Valve(2))).ShouldBe(["processes"]);
        FinishedGood valve = MarkingRuleCase.Good("8481.80.30", MarkingRuleCase.Line("disc", "8481.90", null) with { Tags = [] }) with { Processes = ["assembly"] };
        MarkingRuleCase.Missing(MarkingRuleCase.Shift(valve)).ShouldBe(["disc originCountry"]);
    }

    private static FinishedGood Valve(int parts) => MarkingRuleCase.Good("8481.80.30", [.. Enumerable.Range(1, parts).Select(i => MarkingRuleCase.Plain($"part{i}", "8481.90"))]);

    private static Ternary Shift(FinishedGood good) => MarkingRuleCase.Shift(good).Outcome.Value;
}
