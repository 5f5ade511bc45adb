using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;
using OriginRules.Tests.Content;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

public sealed class MeltAndPourTests
{
    private static readonly RuleSet Canada = BundledAgreement.Load(BundledAgreement.Canada);

    [Fact]
    public void The_steel_frame_of_the_samples_holds_240_of_385_kg_made_in_the_parties()
    {
        MeltAndPourShare share = MeltAndPourShare.Measure(SampleGoods.S01, Canada.ChinaContent.MeltAndPour!, Canada.Parties, Bill.Day);
        (share.InsideKg, share.TotalKg).ShouldBe((240m, 385m));
        Flag(SampleGoods.S01, Canada)!.Message.ShouldStartWith("240 of 385 kg of metal, 62.3377%, was made in US, CA;");
    }

    [Theory]
    [InlineData("us-canada", 89, FlagSeverity.Violation)]
    [InlineData("us-canada", 90, null)]
    [InlineData("us-canada", 91, null)]
    [InlineData("us-mexico", 69, FlagSeverity.Violation)]
    [InlineData("us-mexico", 70, null)]
    public void The_least_share_itself_is_enough(string agreement, int insideKg, FlagSeverity? severity)
    {
        RuleSet ruleSet = BundledAgreement.Load(agreement);
        string party = ruleSet.Parties[1].Code;
        FinishedGood good = Good("7326.90", party, 1000, Line("IN", "7208.51", party, 500).MeltedIn(party, insideKg), Line("OUT", "7318.15", "KR", 10).MeltedIn("KR", 100 - insideKg));
        (Flag(good, ruleSet)?.Severity).ShouldBe(severity);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    public void In_the_first_years_62_percent_is_enough(int year, bool violated) =>
        (Flag(SampleGoods.S01, BundledAgreement.Load(BundledAgreement.Canada, "essay", ("scenario.phaseInYear", year))) is not null).ShouldBe(violated);

    [Fact]
    public void Goods_of_other_chapters_are_not_tested() => Flag(SampleGoods.S07, BundledAgreement.Load(BundledAgreement.Mexico)).ShouldBeNull();

    [Fact]
    public void A_fact_that_would_decide_is_named_in_a_warning()
    {
        FinishedGood good = Good("7326.90", "CA", 1000, Line("A", "7208.51", "CA", 500).MeltedIn("CA", 80), Line("B", "7318.15", "CA", 10).MeltedIn(null, 20));
        Flag flag = Flag(good, Canada)!;
        flag.Severity.ShouldBe(FlagSeverity.Warning);
        flag.Message.ShouldEndWith("State B.steel.meltedAndPoured.");
    }

    [Fact]
    public void An_unknown_place_that_cannot_change_the_answer_is_no_question()
    {
        FinishedGood passes = Good("7326.90", "CA", 1000, Line("A", "7208.51", "CA", 500).MeltedIn("CA", 95), Line("B", "7318.15", "CA", 10).MeltedIn(null, 5));
        Flag(passes, Canada).ShouldBeNull();
        FinishedGood fails = Good("7326.90", "CA", 1000, Line("A", "7208.51", "KR", 500).MeltedIn("KR", 50), Line("B", "7318.15", "CA", 10).MeltedIn(null, 50));
        Flag(fails, Canada)!.Severity.ShouldBe(FlagSeverity.Violation);
    }

    [Fact]
    public void A_line_without_a_weight_keeps_the_answer_open()
    {
        FinishedGood good = Good("7326.90", "CA", 1000, Line("A", "7208.51", "CA", 500).MeltedIn("CA", 95), Line("B", "7318.15", "KR", 10).MeltedIn("KR", null));
        Flag(good, Canada)!.Message.ShouldEndWith("State B.weightKg.");
    }

    [Fact]
    public void A_line_without_a_weight_made_in_the_parties_cannot_spoil_the_answer()
    {
        FinishedGood good = Good("7326.90", "CA", 1000, Line("A", "7208.51", "CA", 500).MeltedIn("CA", 95), Line("B", "7318.15", "CA", 10).MeltedIn("CA", null));
        Flag(good, Canada).ShouldBeNull();
    }

    [Fact]
    public void A_metal_good_without_metal_lines_is_asked_for_them() =>
        Flag(Good("7326.90", "CA", 1000), Canada)!.ShouldSatisfyAllConditions(f => f.Severity.ShouldBe(FlagSeverity.Warning), f => f.Message.ShouldContain("weightKg"));

    [Fact]
    public void The_lines_of_a_metal_part_count_when_the_part_does_not_say_where_it_was_made()
    {
        FinishedGood good = Good("7326.90", "CA", 1000, Line("SUB", "7326.19", "CA", 500, Line("A", "7208.51", "CA", 100).MeltedIn("CA", 9), Line("B", "7208.51", "KR", 100).MeltedIn("KR", 1)) with { WeightKg = 10 });
        Flag(good, Canada).ShouldBeNull();
    }

    [Theory]
    [InlineData("US", null, "CA", null)]
    [InlineData(null, "US", "CA", null)]
    [InlineData("US", null, "KR", FlagSeverity.Violation)]
    [InlineData("KR", null, "CA", FlagSeverity.Violation)]
    [InlineData("US", "CN", "CA", FlagSeverity.Violation)]
    [InlineData("CN", "US", "CA", FlagSeverity.Violation)]
    [InlineData("US", null, null, FlagSeverity.Warning)]
    public void Aluminum_must_be_smelted_and_cast_in_the_parties(string? primary, string? secondary, string? cast, FlagSeverity? severity)
    {
        Component line = Line("A", "7604.21", "CA", 100) with
        {
            WeightKg = 10,
            Aluminum = new AluminumOrigin { PrimarySmelt = CountryOf(primary), SecondarySmelt = CountryOf(secondary), Cast = CountryOf(cast) },
        };
        (Flag(Good("7610.10", "CA", 1000, line), Canada)?.Severity).ShouldBe(severity);
    }

    [Theory]
    [InlineData("CA", null)]
    [InlineData("KR", FlagSeverity.Violation)]
    public void A_line_that_states_where_its_steel_was_made_counts_whatever_its_code(string made, FlagSeverity? severity)
    {
        FinishedGood good = Good("7326.90", "CA", 1000, Line("A", "7208.51", "CA", 500).MeltedIn("CA", 80), Line("B", "7318.15", made, 10).MeltedIn(made, 20) with { Hts = null });
        (Flag(good, Canada)?.Severity).ShouldBe(severity);
        FinishedGood coded = good with { Components = [good.Components[0], good.Components[1] with { Hts = HsCode.Parse("8302.42") }] };
        (Flag(coded, Canada)?.Severity).ShouldBe(severity);
    }

    private static Flag? Flag(FinishedGood good, RuleSet ruleSet) =>
        AgreementReviewTests.Review(good, ruleSet, OriginStatus.Originating).Flags.FirstOrDefault(f => f.Code == MeltAndPourFlags.Code);
}
