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

    private static decimal Fee(TariffTreatment treatment) => treatment.Fees.Single(f => f.Fee == "mpf").Amount!.Value;

    private static TariffTreatment[] Shared(params (string Id, decimal Value, string? Entry)[] goods)
    {
        List<(FinishedGood, DateOnly, TariffTreatment)> evaluated = [];
        foreach ((string id, decimal value, string? entry) in goods)
        {
            var good = new FinishedGood { Id = id, Hts = HsCode.Parse("6109.10.0012"), CustomsValue = value, TariffFacts = new TariffFacts { Entry = entry } };
            evaluated.Add((good, s_day, TariffCaseTests.Engine.Evaluate(new TariffRequest
            {
                Good = good,
                Day = s_day,
                Terms = new AgreementTariffTerms { RuleSetId = "test", Status = PreferenceStatus.NotClaimed },
                TradeRemedyOrigin = new CountryOfOriginFinding { Country = Country.Parse("MX"), Status = "determined", Cite = "test" },
            })));
        }

        return [.. EntryFees.Shared(TariffCaseTests.Engine.Data.Settings, evaluated)];
    }
}
