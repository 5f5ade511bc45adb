using OriginRules.Policies;
using OriginRules.Results;
using static OriginRules.Extensions.Tests.Samples;

namespace OriginRules.Extensions.Tests;

public sealed class BundledPolicyTests
{
    [Theory]
    [InlineData(9.99, "")]
    [InlineData(10, "")]
    [InlineData(10.01, "HOUSE-CONTENT-CAP Violation A")]
    public void Chinese_content_is_held_against_the_cap_below_on_and_above(decimal value, string expected) =>
        Raised(Good(100, Line("A", "CN", value), Line("B", "MX", 20)), new ChineseContentCap { MaxPercent = 10, Severity = FlagSeverity.Violation }).ShouldBe(expected);

    [Theory]
    [InlineData(4, "")]
    [InlineData(5, "")]
    [InlineData(6, "HOUSE-CONTENT-CAP Warning A")]
    public void Content_of_unknown_origin_that_could_break_the_cap_is_a_question(decimal unknown, string expected)
    {
        Evaluation evaluation = Reviewed(Good(100, Line("A", "CN", 5), Line("U", null, unknown)), new ChineseContentCap { MaxPercent = 10, Severity = FlagSeverity.Violation });
        Codes(evaluation).ShouldBe(expected);
        evaluation.Flags.Where(f => f.Code == "HOUSE-CONTENT-CAP").ShouldAllBe(f => f.Message.Contains("U.originCountry", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cap_cannot_be_tested_without_a_customs_value_and_says_so() =>
        Reviewed(Good(null, Line("A", "CN", 5)), new ChineseContentCap { MaxPercent = 10 }).Flags.Single(f => f.Code == "HOUSE-CONTENT-CAP").Message.ShouldContain("customsValue");

    [Fact]
    public void A_cap_by_supplier_counts_only_what_those_suppliers_deliver_with_everything_inside()
    {
        var cap = new ChineseContentCap { MaxPercent = 10, Suppliers = ["Harness Works"] };
        Component harness = Line("H", "MX", 40, Line("T", "CN", 8).From("Terminals"), Line("W", "CN", 3).From("harness works")).From("HARNESS WORKS ");
        Raised(Good(100, harness, Line("OTHER", "CN", 50)), cap).ShouldBe("HOUSE-CONTENT-CAP Warning H");
        Raised(Good(100, harness with { Components = harness.Components.RemoveAt(1) }, Line("OTHER", "CN", 50)), cap).ShouldBe("");
        Raised(Good(100, Line("OTHER", "CN", 50)), cap).ShouldBe("");
        Raised(Good(100, harness with { Components = [Line("T", null, 11)] }), cap).ShouldBe("HOUSE-CONTENT-CAP Warning H");
    }

    [Fact]
    public void A_scope_names_goods_and_rule_sets()
    {
        FinishedGood good = Good(100, Line("A", "CN", 50));
        Raised(good, new ChineseContentCap { MaxPercent = 10, Scope = new PolicyScope { Hts = [HsRange.Of(HsCode.Parse("8418"), HsCode.Parse("8419"))], RuleSets = [Agreement] } }).ShouldNotBe("");
        Raised(good, new ChineseContentCap { MaxPercent = 10, Scope = new PolicyScope { Hts = [HsRange.Of(HsCode.Parse("8501"), HsCode.Parse("8503"))] } }).ShouldBe("");
        Raised(good, new ChineseContentCap { MaxPercent = 10, Scope = new PolicyScope { RuleSets = ["none"] } }).ShouldBe("");
    }

    [Fact]
    public void A_supplier_is_blocked_by_name_country_parent_and_country_of_the_parent_in_every_tier()
    {
        Component Line(Supplier supplier) => Samples.Line("S", "MX", 10, Samples.Line("P", "MX", 1) with { Supplier = supplier }) with
        {
            Supplier = new Supplier { Name = "Known", Country = Country.Parse("MX"), UltimateParentCountry = Country.Parse("MX"), OwnershipChain = [] },
        };
        string Blocked(Supplier supplier, SupplierBlockList list) => Raised(Good(100, Line(supplier)), list);

        var names = new SupplierBlockList { Names = ["Shady Metals"] };
        Blocked(new Supplier { Name = " shady METALS" }, names).ShouldBe("HOUSE-SUPPLIER-BLOCKED Warning S/P");
        Blocked(new Supplier { Name = "Shady" }, names).ShouldBe("");
        var countries = new SupplierBlockList { Countries = [Country.Parse("RU")] };
        Blocked(new Supplier { Country = Country.Parse("RU") }, countries).ShouldBe("HOUSE-SUPPLIER-BLOCKED Warning S/P");
        var parents = new SupplierBlockList { Parents = ["Shady Group"] };
        Blocked(new Supplier { OwnershipChain = [new OwnershipLink { Name = "Middle" }, new OwnershipLink { Name = "Shady Group" }] }, parents).ShouldBe("HOUSE-SUPPLIER-BLOCKED Warning S/P");
        var parentCountries = new SupplierBlockList { ParentCountries = [Country.Parse("CN")] };
        Blocked(new Supplier { UltimateParentCountry = Country.Parse("CN") }, parentCountries).ShouldBe("HOUSE-SUPPLIER-BLOCKED Warning S/P");
        Blocked(new Supplier { OwnershipChain = [new OwnershipLink { Country = Country.Parse("CN") }] }, parentCountries).ShouldBe("HOUSE-SUPPLIER-BLOCKED Warning S/P");
        Blocked(new Supplier { UltimateParentCountry = Country.Parse("MX") }, parentCountries).ShouldBe("");
    }

    [Fact]
    public void A_line_that_does_not_say_what_a_block_list_asks_for_is_named_once_with_the_others()
    {
        Flag unknown = Reviewed(Good(100, Line("A", "MX", 1), Line("B", "MX", 1).From("Known")), new SupplierBlockList { Names = ["Shady"], Countries = [Country.Parse("RU")] })
            .Flags.Single(f => f.Code == "HOUSE-SUPPLIER-UNKNOWN");
        unknown.Severity.ShouldBe(FlagSeverity.Info);
        unknown.Message.ShouldContain("A.supplier.name, B.supplier.country");
    }

    // 23,000 net cost less 4,600 non-originating is 80 percent, 5 points above the 75 required of a passenger car.
    [Theory]
    [InlineData(4.99, false)]
    [InlineData(5, false)]
    [InlineData(5.01, true)]
    public void A_good_with_less_margin_than_the_house_wants_is_held_below_on_and_above(decimal marginPoints, bool held)
    {
        FinishedGood car = Goods.Single(g => g.Id == "S02") with { Costs = null, NetCost = 23_000 };
        Evaluation evaluation = Engine.Evaluate(car, Agreement, new EvaluationOptions { Policies = [new HoldUnderMargin { MarginPoints = marginPoints }] });
        evaluation.Origin.RegionalValueContent.Single(r => r.Met == true).MarginPoints.ShouldBe(5);
        evaluation.Flags.Any(f => f.Code == "HOUSE-MARGIN-HOLD").ShouldBe(held);
    }

    [Fact]
    public void A_good_that_does_not_originate_or_needs_no_regional_value_content_has_no_margin_to_hold() =>
        Goods.Select(g => Engine.Evaluate(g, "none", new EvaluationOptions { Policies = [new HoldUnderMargin { MarginPoints = 100 }] })).ShouldAllBe(e => e.Flags.All(f => f.Code != "HOUSE-MARGIN-HOLD"));

    [Fact]
    public void A_percentage_outside_0_to_100_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ChineseContentCap { MaxPercent = 100.1m });
        Should.Throw<ArgumentOutOfRangeException>(() => new HoldUnderMargin { MarginPoints = -1 });
    }

    private static Evaluation Reviewed(FinishedGood good, ICompliancePolicy policy) => Engine.Evaluate(good, Agreement, new EvaluationOptions { Policies = [policy] });

    private static string Raised(FinishedGood good, ICompliancePolicy policy) => Codes(Reviewed(good, policy));

    private static string Codes(Evaluation evaluation) => string.Join(", ", evaluation.Flags
        .Where(f => f.Code.StartsWith("HOUSE-", StringComparison.Ordinal) && f.Code != "HOUSE-SUPPLIER-UNKNOWN").Select(f => $"{f.Code} {f.Severity} {f.Path}"));
}
