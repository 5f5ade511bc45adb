using OriginRules.Results;
using OriginRules.RuleSets;
using OriginRules.Tests.Content;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

public sealed class LinkageAndQuotaTests
{
    [Theory]
    [InlineData("us-canada", "scenario.canadaDefenceSpendingPercentGdp", "1.37", "5", "25", "0")]
    [InlineData("us-canada", "scenario.canadaDefenceSpendingPercentGdp", "1.499", "5", "25", "0")]
    [InlineData("us-canada", "scenario.canadaDefenceSpendingPercentGdp", "1.5", "2.5", "15", "25")]
    [InlineData("us-canada", "scenario.canadaDefenceSpendingPercentGdp", "1.999", "2.5", "15", "25")]
    [InlineData("us-canada", "scenario.canadaDefenceSpendingPercentGdp", "2", "0", "10", "50")]
    [InlineData("us-canada", "scenario.canadaDefenceSpendingPercentGdp", "3.499", "0", "10", "50")]
    [InlineData("us-canada", "scenario.canadaDefenceSpendingPercentGdp", "3.5", "0", "10", "100")]
    [InlineData("us-mexico", "scenario.mexicoBorderCooperationScore", "39.9", "5", "25", "0")]
    [InlineData("us-mexico", "scenario.mexicoBorderCooperationScore", "40", "2.5", "15", "25")]
    [InlineData("us-mexico", "scenario.mexicoBorderCooperationScore", "69.9", "2.5", "15", "25")]
    [InlineData("us-mexico", "scenario.mexicoBorderCooperationScore", "70", "0", "10", "50")]
    [InlineData("us-mexico", "scenario.mexicoBorderCooperationScore", "89.9", "0", "10", "50")]
    [InlineData("us-mexico", "scenario.mexicoBorderCooperationScore", "90", "0", "10", "100")]
    public void Surcharge_and_relief_follow_the_tier_of_the_linked_figure(string agreement, string parameter, string figure, string originating, string other, string relief)
    {
        RuleSet ruleSet = BundledAgreement.Load(agreement, "essay", (parameter, Number(figure)));
        FinishedGood good = Good("9401.39", ruleSet.Parties[1].Code, 100);
        AgreementOutcome granted = AgreementReviewTests.Review(good, ruleSet, OriginStatus.Originating);
        granted.Terms.SurchargePercent.ShouldBe(Number(originating));
        granted.Terms.Section232ReliefPercent.ShouldBe(Number(relief));
        granted.Terms.SurchargeWhy!.ShouldContain(parameter);
        granted.WithoutPreference!.SurchargePercent.ShouldBe(Number(other));
        AgreementTariffTerms denied = AgreementReviewTests.Review(good, ruleSet, OriginStatus.NonOriginating).Terms;
        denied.SurchargePercent.ShouldBe(Number(other));
        denied.Section232ReliefPercent.ShouldBe(0);
    }

    [Theory]
    [InlineData("2709.00.10")]
    [InlineData("2716.00")]
    [InlineData("3104.20")]
    public void Canadian_energy_and_potash_pay_no_surcharge_at_any_tier(string hts)
    {
        RuleSet ruleSet = BundledAgreement.Load(BundledAgreement.Canada, "essay", ("scenario.canadaDefenceSpendingPercentGdp", 1));
        AgreementTariffTerms terms = AgreementReviewTests.Review(Good(hts, "CA", 100), ruleSet, OriginStatus.NonOriginating).Terms;
        terms.SurchargePercent.ShouldBe(0);
        terms.SurchargeWhy!.ShouldContain("no surcharge at any tier");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(null, false)]
    public void Softwood_is_free_of_antidumping_duty_only_inside_the_quota(bool? inQuota, bool suspended)
    {
        AgreementOutcome outcome = Review(BundledAgreement.Canada, "4407.12", inQuota, Day);
        outcome.Terms.AdcvdSuspended.ShouldBe(suspended);
        outcome.Terms.ColumnOneGeneral.ShouldBeFalse();
        outcome.Flags.Any(f => f.Code == QuotaFlags.NotStated).ShouldBe(inQuota is null);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(null, true)]
    public void Dairy_pays_column_1_unless_it_enters_inside_the_quota(bool? inQuota, bool columnOne)
    {
        AgreementTariffTerms terms = Review(BundledAgreement.Canada, "0406.90", inQuota, Day).Terms;
        terms.Status.ShouldBe(PreferenceStatus.Granted);
        terms.ColumnOneGeneral.ShouldBe(columnOne);
        (terms.ColumnOneWhy is not null).ShouldBe(columnOne);
    }

    [Theory]
    [InlineData("0702.00.60", "2026-10-31", false)]
    [InlineData("0702.00.60", "2026-11-01", true)]
    [InlineData("0702.00.60", "2027-01-15", true)]
    [InlineData("0702.00.20", "2027-05-31", true)]
    [InlineData("0702.00.20", "2027-06-01", false)]
    [InlineData("0702.00.40", "2026-07-20", false)]
    [InlineData("0810.10.40", "2026-11-14", false)]
    [InlineData("0810.10.40", "2026-11-15", true)]
    [InlineData("0810.10.40", "2027-03-31", true)]
    [InlineData("0810.10.40", "2027-04-01", false)]
    [InlineData("0810.40.00", "2027-03-14", false)]
    [InlineData("0810.40.00", "2027-03-15", true)]
    [InlineData("0810.40.00", "2027-05-31", true)]
    [InlineData("0810.40.00", "2027-06-01", false)]
    [InlineData("0709.93", "2027-01-15", false)]
    public void Mexican_produce_over_the_quota_pays_column_1_in_season(string hts, string day, bool inSeason)
    {
        DateOnly entry = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Review(BundledAgreement.Mexico, hts, inQuota: false, entry).Terms.ColumnOneGeneral.ShouldBe(inSeason);
        Review(BundledAgreement.Mexico, hts, inQuota: true, entry).Terms.ColumnOneGeneral.ShouldBeFalse();
    }

    private static AgreementOutcome Review(string agreement, string hts, bool? inQuota, DateOnly day)
    {
        RuleSet ruleSet = BundledAgreement.Load(agreement);
        FinishedGood good = Good(hts, ruleSet.Parties[1].Code, 100);
        return AgreementReviewTests.Review(inQuota is { } inside ? good.InQuota(inside) : good, ruleSet, OriginStatus.Originating, day: day);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
