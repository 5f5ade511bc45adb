using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;
using OriginRules.Tests.Content;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

public sealed class ContentCapTests
{
    [Theory]
    [InlineData("us-canada", "essay", "7308.40", "4.9", "5", "10", "10.1")]
    [InlineData("us-canada", "essay", "7610.10", "4.9", "5", "10", "10.1")]
    [InlineData("us-canada", "essay", "8703.23", "4.9", "5", "10", "10.1")]
    [InlineData("us-canada", "essay", "8708.99", "4.9", "5", "10", "10.1")]
    [InlineData("us-canada", "essay", "8471.50", "14.9", "15", "25", "25.1")]
    [InlineData("us-canada", "essay", "8517.62", "14.9", "15", "25", "25.1")]
    [InlineData("us-canada", "essay", "9018.90", "14.9", "15", "25", "25.1")]
    [InlineData("us-canada", "essay", "6109.10", "4.9", "5", "15", "15.1")]
    [InlineData("us-canada", "essay", "2106.90", "4.9", "5", "10", "10.1")]
    [InlineData("us-canada", "essay", "8709.11", "9.9", "10", "20", "20.1")]
    [InlineData("us-mexico", "essay", "7308.40", "9.9", "10", "20", "20.1")]
    [InlineData("us-mexico", "essay", "8703.23", "4.9", "5", "10", "10.1")]
    [InlineData("us-mexico", "essay", "8473.30", "24.9", "25", "40", "40.1")]
    [InlineData("us-mexico", "essay", "6302.60", "9.9", "10", "20", "20.1")]
    [InlineData("us-mexico", "essay", "0702.00", "4.9", "5", "10", "10.1")]
    [InlineData("us-mexico", "essay", "8418.10", "14.9", "15", "25", "25.1")]
    [InlineData("us-mexico", "evidence-2026", "7308.40", "4.9", "5", "10", "10.1")]
    [InlineData("us-mexico", "evidence-2026", "8473.30", "14.9", "15", "25", "25.1")]
    [InlineData("us-mexico", "evidence-2026", "8418.10", "9.9", "10", "20", "20.1")]
    public void A_cap_warns_from_its_band_on_and_is_broken_above_it(string agreement, string preset, string hts, string below, string warn, string cap, string above)
    {
        RuleSet ruleSet = BundledAgreement.Load(agreement, preset);
        CapSeverity(ruleSet, hts, below).ShouldBeNull();
        CapSeverity(ruleSet, hts, warn).ShouldBe(FlagSeverity.Warning);
        CapSeverity(ruleSet, hts, cap).ShouldBe(FlagSeverity.Warning);
        CapSeverity(ruleSet, hts, above).ShouldBe(FlagSeverity.Violation);
    }

    [Theory]
    [InlineData("2709.00.10")]
    [InlineData("3104.20")]
    [InlineData("4407.12")]
    public void Energy_potash_and_softwood_have_no_cap(string hts) => CapSeverity(BundledAgreement.Load(BundledAgreement.Canada), hts, "90").ShouldBeNull();

    [Theory]
    [InlineData(0, "20", FlagSeverity.Warning)]
    [InlineData(0, "20.1", FlagSeverity.Violation)]
    [InlineData(1, "20", FlagSeverity.Warning)]
    [InlineData(2, "15", FlagSeverity.Warning)]
    [InlineData(2, "15.1", FlagSeverity.Violation)]
    [InlineData(3, "15", FlagSeverity.Warning)]
    [InlineData(4, "10", FlagSeverity.Warning)]
    [InlineData(4, "10.1", FlagSeverity.Violation)]
    public void A_cap_tightens_over_the_years(int year, string percent, FlagSeverity severity) =>
        CapSeverity(BundledAgreement.Load(BundledAgreement.Canada, "essay", ("scenario.phaseInYear", year)), "7308.40", percent).ShouldBe(severity);

    [Theory]
    [InlineData(0, "5")]
    [InlineData(1, "5")]
    [InlineData(2, "2.5")]
    [InlineData(4, "0")]
    [InlineData(9, "0")]
    public void Regional_value_content_is_relieved_by_what_is_not_phased_in_yet(int year, string points)
    {
        RuleSet ruleSet = BundledAgreement.Load(BundledAgreement.Canada, "essay", ("scenario.phaseInYear", year));
        ruleSet.ChinaContent.PhaseIn!.RegionalValueContentReliefOn(ruleSet.Parameters, Day).ShouldBe(Number(points));
    }

    [Fact]
    public void A_year_that_is_not_stated_means_the_complete_agreement()
    {
        RuleSet ruleSet = BundledAgreement.Load(BundledAgreement.Canada) with { Parameters = new ParameterTable([]) };
        ruleSet.ChinaContent.PhaseIn!.StepOn(ruleSet.Parameters, Day).CapMultiplier.ShouldBe(1);
    }

    [Fact]
    public void What_is_unknown_and_could_break_the_cap_is_a_warning_that_names_it()
    {
        FinishedGood good = Good("7326.90", "CA", 100, Line("A", "7326.19", "CN", 4), Line("B", "7326.19", null, 7));
        Flag flag = Flags(BundledAgreement.Load(BundledAgreement.Canada), good).Single(f => f.Code == ContentCapFlags.Code);
        flag.Severity.ShouldBe(FlagSeverity.Warning);
        flag.Message.ShouldContain("originCountry of B");
    }

    [Theory]
    [InlineData("5", false)]
    [InlineData("5.1", true)]
    public void Unknown_origin_above_5_percent_is_a_warning(string percent, bool flagged) =>
        Flags(BundledAgreement.ThatInforms(), Good("9401.39", "MX", 100, Line("A", "9401.99", null, Number(percent)))).Any(f => f.Code == ContentFlags.Unknown).ShouldBe(flagged);

    [Fact]
    public void A_line_without_a_value_that_may_break_the_cap_is_a_warning_and_not_a_violation()
    {
        ImmutableArray<Flag> flags = Flags(BundledAgreement.Load(BundledAgreement.Canada), Good("9401.39", "CA", 100, Line("A", "9401.99", "CN", null)));
        flags.Where(f => f.Severity == FlagSeverity.Warning).ShouldAllBe(f => f.Message.Contains("value of A", StringComparison.Ordinal));
        flags.Select(f => f.Code).ShouldContain(ContentCapFlags.Code);
        flags.ShouldNotContain(f => f.Severity == FlagSeverity.Violation);
    }

    [Fact]
    public void Without_a_customs_value_the_cap_cannot_be_tested_and_says_so() =>
        Flags(BundledAgreement.Load(BundledAgreement.Canada), Good("9401.39", "CA", null, Line("A", "9401.99", "CN", 1)))
            .Single(f => f.Code == ContentCapFlags.Code).Message.ShouldContain("customsValue");

    [Fact]
    public void Lines_worth_more_than_the_good_are_a_warning() =>
        Flags(BundledAgreement.ThatInforms(), Good("9401.39", "MX", 50, Line("A", "7318.15", "MX", 51)))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe(ContentFlags.NegativeAddedValue), f => f.Severity.ShouldBe(FlagSeverity.Warning));

    private static FlagSeverity? CapSeverity(RuleSet ruleSet, string hts, string percent)
    {
        FinishedGood good = Good(hts, ruleSet.Parties[1].Code, 1000, Line("A", "9401.99", "CN", Number(percent) * 10));
        return Flags(ruleSet, good).FirstOrDefault(f => f.Code == ContentCapFlags.Code)?.Severity;
    }

    private static ImmutableArray<Flag> Flags(RuleSet ruleSet, FinishedGood good) => AgreementReviewTests.Review(good, ruleSet, OriginStatus.Originating).Flags;

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
