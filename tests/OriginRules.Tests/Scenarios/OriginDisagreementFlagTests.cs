using OriginRules.Policies;
using OriginRules.RuleSets;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

public sealed class OriginDisagreementFlagTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    [Fact]
    public void Marked_Mexico_but_of_China_for_trade_remedies_says_what_it_costs()
    {
        FinishedGood good = Motor() with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = Country.Parse("CN"), Basis = "HQ H301619" } };

        Flag flag = Flags(good).Single(f => f.Code == OriginDisagreementFlags.MarkingAndDuty);

        flag.Severity.ShouldBe(FlagSeverity.Warning);
        flag.Message.ShouldContain("marked MX");
        flag.Message.ShouldContain("CN: ");
        flag.Message.ShouldContain("MX: ");
    }

    [Fact]
    public void One_country_for_both_is_no_flag() =>
        Flags(Motor() with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = Country.Parse("MX"), Basis = "N1" } }).ShouldNotContain(f => f.Code == OriginDisagreementFlags.MarkingAndDuty);

    [Fact]
    public void An_originating_good_of_China_still_pays_what_goes_by_country()
    {
        FinishedGood good = Good("8471.50.01", "MX", 1000, Line("BOARD", "8473.30", "CN", 700) with { Originating = true, OriginatingUnder = ["usmca"] }) with
        {
            DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = Country.Parse("CN"), Basis = "N1" },
            TariffFacts = new TariffFacts { VehiclePart = "none", Meets232SemiconductorParameters = false, MetalWeightPercent = new MetalShares { Steel = 0, Aluminum = 0, Copper = 0 } },
        };
        Evaluation evaluation = Engine.Evaluate(good, "usmca", new EvaluationOptions { AsOf = Day });

        Flag flag = evaluation.Flags.Single(f => f.Code == OriginDisagreementFlags.DutyDespitePreference);
        flag.Message.ShouldContain("section301-list3");
        flag.Message.ShouldContain("250 USD due");
    }

    [Fact]
    public void A_good_of_Hong_Kong_is_marked_China_and_taxed_as_of_Hong_Kong()
    {
        Flag flag = Flags(Good("9401.39.00", "HK", 1000) with { WhollyObtained = true }).Single(f => f.Code == OriginDisagreementFlags.MarkedAsAnotherCountry);
        flag.Message.ShouldContain("Goods of HK are marked CN");
    }

    [Theory]
    [InlineData("2020-11-09", false)]
    [InlineData("2020-11-10", true)]
    public void The_name_on_goods_of_Hong_Kong_changed_on_a_day(string day, bool flagged) =>
        Engine.Evaluate(Good("9401.39.00", "HK", 1000) with { WhollyObtained = true }, "usmca", new EvaluationOptions { AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) })
            .Flags.Any(f => f.Code == OriginDisagreementFlags.MarkedAsAnotherCountry).ShouldBe(flagged);

    [Theory]
    [InlineData("CA", false)]
    [InlineData("US", true)]
    public void A_quota_for_goods_marked_Canada_asks_how_the_good_is_marked(string milk, bool flagged)
    {
        FinishedGood cheese = Good("0406.90.12", "CA", 6.5m, Line("CURD", "0406.90", milk, 4)) with { NetWeightKg = 1, TariffFacts = new TariffFacts { Quota = new QuotaClaim { Status = "inQuota", Heading = "9823.04.02" } } };
        Flag[] flags = [.. Flags(cheese).Where(f => f.Code == OriginDisagreementFlags.QuotaByMarking)];
        flags.Length.ShouldBe(flagged ? 1 : 0);
        flags.ShouldAllBe(f => f.Severity == FlagSeverity.Warning && f.Message.Contains("outside"));
    }

    [Fact]
    public void A_determination_that_the_bill_contradicts_is_told()
    {
        FinishedGood good = Good("9401.39.00", "MX", 100, Line("A", "9401.99", "MX", 50));
        Flags(good with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = Country.Parse("VN"), Basis = "N1" } }).ShouldContain(f => f.Code == OriginDisagreementFlags.RemedyDeclaration && f.Severity == FlagSeverity.Warning);
        Flags(good with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { Marking = Country.Parse("VN") } }).ShouldContain(f => f.Code == OriginDisagreementFlags.MarkingDeclaration);
        Flags(good with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = Country.Parse("MX"), Basis = "N1" } }).ShouldNotContain(f => f.Code == OriginDisagreementFlags.RemedyDeclaration);
    }

    private static FinishedGood Motor() => Good("8501.10.40", "MX", 100, Line("CAP", "8503.00", "CN", 20), Line("HOUSING", "8503.00", "CN", 20), Line("ROTOR", "8503.00", "CN", 30));

    private static System.Collections.Immutable.ImmutableArray<Flag> Flags(FinishedGood good) => Engine.Evaluate(good, "usmca", new EvaluationOptions { AsOf = Day }).Flags;
}
