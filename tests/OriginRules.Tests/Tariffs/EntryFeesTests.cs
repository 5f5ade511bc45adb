using OriginRules.Results;

namespace OriginRules.Tests.Tariffs;

public class EntryFeesTests
{
    private static readonly DateOnly s_day = new(2026, 11, 22);

    [Fact]
    public void Two_small_goods_of_one_entry_share_one_minimum()
    {
        TariffTreatment[] shared = Shared(("A", 100, "E-1"), ("B", 300, "E-1"));

        shared.Select(Fee).ShouldBe([8.645m, 25.935m]);
        shared.Sum(Fee).ShouldBe(34.58m);
        shared[0].TotalPayable.ShouldBe(shared[0].TotalDuty + shared[0].TotalFees);
    }

    [Fact]
    public void Two_great_goods_of_one_entry_share_one_maximum() => Shared(("A", 500_000, "E-1"), ("B", 500_000, "E-1")).Select(Fee).ShouldBe([335.43m, 335.43m]);

    [Fact]
    public void Between_the_bounds_each_pays_its_own() => Shared(("A", 20_000, "E-1"), ("B", 10_000, "E-1")).Select(Fee).ShouldBe([69.28m, 34.64m]);

    [Fact]
    public void Two_entries_have_a_minimum_each() => Shared(("A", 100, "E-1"), ("B", 100, "E-2")).Select(Fee).ShouldBe([34.58m, 34.58m]);

    [Fact]
    public void A_good_without_an_entry_pays_ad_valorem() => Shared(("A", 100, null), ("B", 100, "E-1")).Select(Fee).ShouldBe([0.3464m, 34.58m]);

    [Fact]
    public void A_good_whose_duty_is_open_shares_the_entry_too()
    {
        TariffTreatment[] shared = Shared(("A", 100, "E-1", "8418.10.0010"), ("B", 300, "E-1", "6109.10.0012"));

        shared.Select(Fee).ShouldBe([8.645m, 25.935m]);
        shared[0].TotalPayable.ShouldBeNull();
        shared[0].Range!.Lower.ShouldBe(10 + 8.645m);
        shared[0].Range!.Upper.ShouldBe(25 + 8.645m);
    }

    [Fact]
    public void A_good_whose_fee_is_open_leaves_the_shares_of_the_others_open()
    {
        var chapter98 = new TariffFacts { Entry = "E-1", Chapter98 = new Chapter98Claim { Heading = "9801.00.80" } };
        TariffTreatment[] shared = [.. Shared(Good("A", 100, "E-1"), Good("B", 300, null) with { TariffFacts = chapter98 })];

        shared[0].Fees.Single(f => f.Fee == "mpf").Amount.ShouldBeNull();
        shared[0].TotalPayable.ShouldBeNull();
        (shared[0].Range!.Upper - shared[0].Range!.Lower).ShouldBe(34.58m - 8.645m);
        shared[0].Range!.DependsOn.ShouldHaveSingleItem().Fact.ShouldBe("tariffFacts.entry");
    }

    [Fact]
    public void Without_a_rate_of_the_dollar_the_bounds_of_an_entry_are_open()
    {
        Currency.TryParse("CAD", out Currency cad).ShouldBeTrue();
        TariffTreatment alone = Shared(Good("A", 100, "E-1") with { Currency = cad }).Single();

        alone.TotalPayable.ShouldBeNull();
        alone.Range!.Upper.ShouldBeNull();
        alone.Range.DependsOn.ShouldHaveSingleItem().Fact.ShouldBe("exchangeRates.USD");
    }

    [Fact]
    public void The_total_of_an_entry_adds_its_goods_up_with_one_minimum()
    {
        EntryTotal entry = Totals(Good("B", 300, "E-1"), Good("A", 100, "E-1"), Good("C", 100, null)).ShouldHaveSingleItem();

        entry.Goods.ShouldBe(2);
        (entry.CustomsValue, entry.Duty, entry.Fees.Sum(f => f.Amount), entry.Payable).ShouldBe((400m, 106m, 34.58m, 140.58m));
        (entry.Lower, entry.Upper).ShouldBe((140.58m, 140.58m));
    }

    [Fact]
    public void The_total_of_an_entry_with_an_open_good_has_bounds()
    {
        EntryTotal entry = Totals(Good("A", 100, "E-1", "8418.10.0010"), Good("B", 300, "E-1")).ShouldHaveSingleItem();

        entry.Payable.ShouldBeNull();
        (entry.Lower, entry.Upper).ShouldBe((10 + 79.5m + 34.58m, 25 + 79.5m + 34.58m));
    }

    [Fact]
    public void Two_entries_have_a_total_each() => Totals(Good("A", 100, "E-2"), Good("B", 100, "E-1")).Select(e => e.Entry).ShouldBe(["E-1", "E-2"]);

    private static EntryTotal[] Totals(params FinishedGood[] goods) => [.. EntryTotals.Of(goods.Zip(Shared(goods), (good, shared) => (good, s_day, shared))).Where(t => t.Entry is not null)];

    private static decimal Fee(TariffTreatment treatment) => treatment.Fees.Single(f => f.Fee == "mpf").Amount!.Value;

    private static FinishedGood Good(string id, decimal value, string? entry, string code = "6109.10.0012") =>
        new() { Id = id, Hts = HsCode.Parse(code), CustomsValue = value, TariffFacts = new TariffFacts { Entry = entry, UsMetalWeightPercent = 0, VehiclePart = "none" } };

    private static TariffTreatment[] Shared(params (string Id, decimal Value, string? Entry)[] goods) => Shared([.. goods.Select(g => Good(g.Id, g.Value, g.Entry))]);

    private static TariffTreatment[] Shared(params (string Id, decimal Value, string? Entry, string Code)[] goods) => Shared([.. goods.Select(g => Good(g.Id, g.Value, g.Entry, g.Code))]);

    private static TariffTreatment[] Shared(params FinishedGood[] goods) => [.. EntryFees.Shared(TariffCaseTests.Engine.Data.Settings, Evaluated(goods))];

    private static List<(FinishedGood Good, DateOnly Day, TariffTreatment Treatment)> Evaluated(FinishedGood[] goods) =>
    [
        .. goods.Select(good => (good, s_day, TariffCaseTests.Engine.Evaluate(new TariffRequest
        {
            Good = good,
            Day = s_day,
            Terms = new AgreementTariffTerms { RuleSetId = "test", Status = PreferenceStatus.NotClaimed },
            TradeRemedyOrigin = new CountryOfOriginFinding { Country = Country.Parse("MX"), Status = "determined", Cite = "test" },
        }))),
    ];
}
