using OriginRules.RuleSets;
using OriginRules.Tests.Scenarios;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Content;

public sealed class MissingValueTests
{
    private static readonly RuleSet Agreement = BundledAgreement.Load(BundledAgreement.Mexico);

    [Fact]
    public void A_Mexican_line_without_a_value_in_a_Mexican_good_changes_nothing()
    {
        ContentTrace trace = Trace(Good("9401.39", "MX", 100, Line("A", "9401.99", "CN", 20), Line("B", "9401.99", "MX", null)));
        trace.Content.Value.ShouldBe(20);
        trace.Content.UpperBoundPercent.ShouldBe(20);
        trace.NotCoveredValue.ShouldBe(80);
        trace.Content.PercentOfMaterials.ShouldBeNull();
    }

    [Fact]
    public void A_Chinese_line_without_a_value_leaves_the_value_open_and_bounded_by_what_the_good_is_worth()
    {
        ContentTrace trace = Trace(Good("9401.39", "MX", 100, Line("A", "9401.99", "CN", 20), Line("B", "9401.99", "CN", null)));
        trace.Content.Value.ShouldBeNull();
        trace.Content.FirstTierValue.ShouldBeNull();
        trace.Content.UpperBoundPercent.ShouldBe(100);
        trace.WithoutValue.ShouldBe(["B"]);
        (trace.CountedAtLeast, trace.CountedAtMost).ShouldBe((20m, 100m));
    }

    [Fact]
    public void A_line_without_a_value_draws_on_the_sub_assembly_around_it_only()
    {
        ContentTrace trace = Trace(Good("9401.39", "MX", 100, Line("SUB", "9401.99", "MX", 30, Line("A", "7318.15", "CN", null), Line("B", "7318.15", "US", 18))));
        trace.Content.Value.ShouldBeNull();
        trace.Content.UpperBoundPercent.ShouldBe(12);
        trace.WithoutValue.ShouldBe(["SUB/A"]);
    }

    [Fact]
    public void A_sub_assembly_without_a_value_still_counts_the_lines_inside_it()
    {
        ContentTrace trace = Trace(Good("9401.39", "MX", 100, Line("SUB", "9401.99", "MX", null, Line("A", "7318.15", "CN", 20))));
        trace.Content.Value.ShouldBe(20);
        trace.NotCoveredValue.ShouldBe(80);
    }

    [Fact]
    public void A_Chinese_line_without_a_value_in_a_Chinese_sub_assembly_is_part_of_its_known_value()
    {
        ContentTrace trace = Trace(Good("9401.39", "MX", 100, Line("SUB", "9401.99", "CN", 30, Line("A", "7318.15", "HK", null))));
        trace.Content.Value.ShouldBe(30);
        trace.Content.UpperBoundPercent.ShouldBe(30);
    }

    [Fact]
    public void A_line_of_unknown_origin_without_a_value_leaves_only_the_unknown_open()
    {
        ContentTrace trace = Trace(Good("9401.39", "MX", 100, Line("A", "9401.99", "CN", 20), Line("B", "9401.99", null, null)));
        trace.Content.Value.ShouldBe(20);
        trace.Content.UnknownOriginValue.ShouldBeNull();
        trace.Content.UpperBoundPercent.ShouldBe(100);
        trace.CountedAtMost.ShouldBe(100);
    }

    [Fact]
    public void Without_a_customs_value_the_amounts_stand_and_the_shares_are_open()
    {
        ContentTrace trace = Trace(Good("9401.39", "MX", null, Line("A", "9401.99", "CN", 20), Line("B", "9401.99", "US", 30)));
        trace.Content.Value.ShouldBe(20);
        trace.Content.PercentOfMaterials.ShouldBe(40);
        trace.Content.PercentOfCustomsValue.ShouldBeNull();
        trace.Content.UpperBoundPercent.ShouldBeNull();
    }

    [Fact]
    public void Without_a_customs_value_the_value_added_in_a_covered_country_cannot_be_told()
    {
        ContentTrace trace = Trace(Good("9401.39", "CN", null, Line("A", "9401.99", "MX", 20)));
        trace.Content.Value.ShouldBeNull();
        trace.CountedAtMost.ShouldBeNull();
    }

    private static ContentTrace Trace(FinishedGood good) => ContentTracer.Trace(good, Agreement, Day);
}
