using OriginRules.Results;
using OriginRules.RuleSets;
using OriginRules.Tests.Scenarios;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Content;

public sealed class ContentTracerTests
{
    private static readonly RuleSet Agreement = BundledAgreement.Load(BundledAgreement.Mexico);

    [Theory]
    [InlineData("S01", "340", "34", "34")]
    [InlineData("S02", "1400", "5.384615384615", "5.384615384615")]
    [InlineData("S03", "0", "0", "0")]
    [InlineData("S04", "0", "0", "0")]
    [InlineData("S05", "0", "0", "0")]
    [InlineData("S06", "1120", "56", "56")]
    [InlineData("S07", "165", "20.625", "29.375")]
    [InlineData("S08", "9500", "7.916666666667", "7.916666666667")]
    [InlineData("S09", "0.2", "1.666666666667", "1.666666666667")]
    [InlineData("S10", "0.03", "0.461538461538", "0.461538461538")]
    public void The_ten_samples_hold_the_content_their_bills_add_up_to(string sample, string value, string percent, string countedPercent)
    {
        ContentTrace trace = Trace(SampleGoods.Named(sample));
        trace.Content.Value.ShouldBe(Number(value));
        trace.Content.PercentOfCustomsValue.ShouldBe(Number(percent));
        trace.Content.PercentOfTransactionValue.ShouldBe(Number(percent));
        trace.Content.UnknownOriginValue.ShouldBe(0);
        trace.Content.UpperBoundPercent.ShouldBe(Number(percent));
        Exact.Percent(trace.CountedAtLeast, trace.CustomsValue).ShouldBe(Number(countedPercent));
        trace.CountedAtMost.ShouldBe(trace.CountedAtLeast);
    }

    [Fact]
    public void The_share_of_materials_leaves_out_what_the_good_itself_adds()
    {
        ContentTrace trace = ContentTracer.Trace(Good("9401.39", "CN", 100, Line("A", "9401.99", "CN", 10), Line("B", "9401.99", "US", 30)), BundledAgreement.Load(BundledAgreement.Mexico), Day);
        trace.Content.Value.ShouldBe(70);
        trace.Content.PercentOfMaterials.ShouldBe(25);
    }

    [Fact]
    public void A_Chinese_leaf_in_a_Mexican_sub_assembly_counts_and_the_first_tier_does_not_show_it()
    {
        ChineseContent content = Trace(SampleGoods.S02).Content;
        content.FirstTierValue.ShouldBe(1200);
        content.Components.Select(c => (c.Path, c.Value)).ShouldBe([("HARNESS/TERMINAL", 200m), ("PART", 1200m)]);
        content.Components.ShouldAllBe(c => c.Why.Single() == "originCountry");
    }

    [Fact]
    public void An_American_leaf_in_a_Chinese_sub_assembly_does_not_count()
    {
        ChineseContent content = Trace(Good("9401.39", "MX", 100, Line("SUB", "9401.99", "CN", 60, Line("US", "7318.15", "US", 25)))).Content;
        content.Value.ShouldBe(35);
        content.FirstTierValue.ShouldBe(60);
        content.Components.Single().Path.ShouldBe("SUB");
        content.Components.Single().Why.ShouldBe(["addedValue"]);
        content.PercentOfMaterials.ShouldBe(58.333333333333m);
    }

    [Fact]
    public void Value_added_to_a_sub_assembly_is_of_the_country_where_it_was_last_produced()
    {
        Component sub = Line("SUB", "9401.99", "CN", 60, Line("US", "7318.15", "US", 25)) with { ProductionCountry = Country.Parse("MX") };
        Trace(Good("9401.39", "MX", 100, sub)).Content.Value.ShouldBe(0);
    }

    [Fact]
    public void Value_added_by_the_last_production_in_a_covered_country_is_content_of_the_good_itself()
    {
        ChineseContent content = Trace(Good("9401.39", "HK", 100, Line("A", "9401.99", "MX", 60))).Content;
        content.Value.ShouldBe(40);
        content.Components.Single().ShouldSatisfyAllConditions(c => c.Path.ShouldBe(""), c => c.Why.ShouldBe(["addedValue"]));
    }

    [Fact]
    public void Taiwan_is_not_covered() => Trace(Good("9401.39", "MX", 100, Line("A", "9401.99", "TW", 60))).Content.Value.ShouldBe(0);

    [Fact]
    public void Shares_are_of_customs_value_and_of_transaction_value_each()
    {
        ChineseContent content = Trace(Good("9401.39", "MX", 100, Line("A", "9401.99", "CN", 25)) with { CustomsValue = 125 }).Content;
        content.PercentOfTransactionValue.ShouldBe(25);
        content.PercentOfCustomsValue.ShouldBe(20);
    }

    [Fact]
    public void Unknown_origin_stands_apart_and_sets_the_upper_bound()
    {
        ContentTrace trace = Trace(Good("9401.39", "MX", 120, Line("A", "9401.99", "CN", 32.40m), Line("B", "9401.99", null, 2.06m)));
        trace.Content.Value.ShouldBe(32.40m);
        trace.Content.UnknownOriginValue.ShouldBe(2.06m);
        trace.Content.UpperBoundPercent.ShouldBe(28.716666666667m);
        trace.UnknownOrigin.ShouldBe([new OpenOrigin("B", "originCountry")]);
        trace.CountedAtLeast.ShouldBe(32.40m);
        trace.CountedAtMost.ShouldBe(34.46m);
    }

    [Fact]
    public void An_unknown_country_of_last_production_leaves_the_added_value_unknown() =>
        Trace(Good("9401.39", null, 100, Line("A", "9401.99", "CN", 60))).Content.UnknownOriginValue.ShouldBe(40);

    [Theory]
    [InlineData(ComponentRole.Material, 10)]
    [InlineData(ComponentRole.Accessory, 10)]
    [InlineData(ComponentRole.RetailPackaging, 10)]
    [InlineData(ComponentRole.Indirect, 0)]
    [InlineData(ComponentRole.ShippingPacking, 0)]
    public void Indirect_materials_and_shipping_packing_are_not_content(ComponentRole role, int expected)
    {
        ContentTrace trace = Trace(Good("9401.39", "MX", 100, Line("A", "3923.10", "CN", 10) with { Role = role }));
        trace.Content.Value.ShouldBe(expected);
        (trace.Content.Value + trace.NotCoveredValue).ShouldBe(100);
    }

    [Fact]
    public void Lines_in_another_currency_count_at_the_stated_rate()
    {
        Currency.TryParse("CAD", out Currency canadian).ShouldBeTrue();
        FinishedGood good = Good("9401.39", "CA", 100, Line("A", "9401.99", "CN", 20) with { Currency = canadian });
        Trace(good with { ExchangeRates = good.ExchangeRates.Add(canadian, 0.73m) }).Content.Value.ShouldBe(14.60m);
    }

    [Fact]
    public void Lines_worth_more_than_their_sub_assembly_are_named_and_its_added_value_counts_as_zero()
    {
        ContentTrace trace = Trace(Good("9401.39", "CN", 50, Line("SUB", "9401.99", "CN", 40, Line("A", "7318.15", "MX", 45))));
        trace.NegativeAddedValue.ShouldBe(["SUB"]);
        trace.Content.Value.ShouldBe(10);
    }

    [Fact]
    public void A_good_worth_less_than_its_materials_is_named() =>
        Trace(Good("9401.39", "MX", 50, Line("A", "7318.15", "MX", 51))).NegativeAddedValue.ShouldBe([""]);

    [Theory]
    [InlineData("24.9", 0)]
    [InlineData("25", 70)]
    [InlineData("25.1", 70)]
    public void Value_added_by_an_entity_owned_from_the_threshold_on_counts(string share, int owned)
    {
        ContentTrace trace = Trace(Good("8418.10", "MX", 800, Line("E", "8418.99", "MX", 70).OwnedBy("CN", Number(share))));
        trace.Content.ChineseOwnedValue.ShouldBe(owned);
        trace.CountedAtLeast.ShouldBe(owned);
        trace.Content.Value.ShouldBe(0);
    }

    [Fact]
    public void A_Chinese_leaf_in_an_owned_plant_counts_once()
    {
        ContentTrace trace = Trace(Good("8418.10", "MX", 800, Line("E", "8418.99", "MX", 70, Line("L", "7411.10", "CN", 30).OwnedBy("CN", 100)).OwnedBy("CN", 60)));
        trace.Content.Value.ShouldBe(30);
        trace.Content.ChineseOwnedValue.ShouldBe(40);
        trace.CountedAtLeast.ShouldBe(70);
        trace.Content.Components.Select(c => (c.Path, c.Why.Single())).ShouldBe([("E", "ownership"), ("E/L", "originCountry")]);
    }

    [Fact]
    public void Owned_value_is_reported_and_not_counted_when_ownership_does_not_count()
    {
        ContentTrace trace = ContentTracer.Trace(SampleGoods.S07, Agreement.With("scenario.ownershipCountsAsContent", false), Day);
        trace.Content.ChineseOwnedValue.ShouldBe(70);
        trace.CountedAtLeast.ShouldBe(165);
        trace.CountedAtMost.ShouldBe(165);
    }

    [Fact]
    public void An_owner_without_a_share_leaves_the_count_open()
    {
        ContentTrace trace = Trace(Good("8418.10", "MX", 800, Line("E", "8418.99", "MX", 70).OwnedBy("CN", null)));
        trace.OwnerShareUnknown.Select(o => o.Path).ShouldBe(["E"]);
        (trace.CountedAtLeast, trace.CountedAtMost).ShouldBe((0m, 70m));
    }

    [Fact]
    public void A_bill_of_64_levels_is_traced_to_its_last_leaf()
    {
        Component line = Line("L64", "7318.15", "CN", 1);
        for (int level = 63; level >= 1; level--)
        {
            line = Line($"L{level}", "9401.99", "MX", 65 - level, line);
        }

        ChineseContent content = Trace(Good("9401.39", "MX", 100, line)).Content;
        content.Value.ShouldBe(1);
        content.Components.Single().Path.ShouldBe(string.Join('/', Enumerable.Range(1, 64).Select(i => $"L{i}")));
    }

    [Fact]
    public void A_bill_of_100000_lines_adds_up() =>
        Trace(Good("9401.39", "MX", 100_000, [.. Enumerable.Range(0, 100_000).Select(i => Line($"L{i}", "7318.15", i % 2 == 0 ? "CN" : "US", 0.5m))])).Content.PercentOfCustomsValue.ShouldBe(25);

    private static ContentTrace Trace(FinishedGood good) => ContentTracer.Trace(good, Agreement, Day);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
