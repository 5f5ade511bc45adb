using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;
using OriginRules.Tests.Content;

namespace OriginRules.Tests.Scenarios;

public sealed class AgreementReviewTests
{
    private static readonly EvaluationSettings Essay = new() { Preset = "essay" };

    [Theory]
    [InlineData("S01", "us-canada", OriginStatus.NonOriginating, PreferenceStatus.Denied, FlagSeverity.Violation, "340")]
    [InlineData("S02", "us-mexico", OriginStatus.NonOriginating, PreferenceStatus.Denied, FlagSeverity.Warning, null)]
    [InlineData("S03", "us-canada", OriginStatus.Originating, PreferenceStatus.Granted, FlagSeverity.Info, null)]
    [InlineData("S04", "us-canada", OriginStatus.Originating, PreferenceStatus.Granted, FlagSeverity.Info, null)]
    [InlineData("S05", "us-mexico", OriginStatus.Originating, PreferenceStatus.Granted, FlagSeverity.Info, null)]
    [InlineData("S06", "us-canada", OriginStatus.NonOriginating, PreferenceStatus.Denied, FlagSeverity.Violation, "1120")]
    [InlineData("S07", "us-mexico", OriginStatus.Originating, PreferenceStatus.Denied, FlagSeverity.Violation, "235")]
    [InlineData("S08", "us-mexico", OriginStatus.NonOriginating, PreferenceStatus.Denied, FlagSeverity.Warning, null)]
    [InlineData("S09", "us-canada", OriginStatus.NonOriginating, PreferenceStatus.Denied, FlagSeverity.Info, null)]
    [InlineData("S10", "us-canada", OriginStatus.Originating, PreferenceStatus.Granted, FlagSeverity.Info, null)]
    public void The_ten_samples_are_granted_or_denied_under_their_own_agreement(
        string sample, string agreement, OriginStatus origin, PreferenceStatus preference, FlagSeverity worst, string? levyBase)
    {
        AgreementOutcome outcome = Review(SampleGoods.Named(sample), BundledAgreement.Load(agreement), origin);
        outcome.Terms.Status.ShouldBe(preference);
        outcome.Terms.Program.ShouldBe(preference == PreferenceStatus.Granted ? "S" : null);
        outcome.Flags.Max(f => f.Severity).ShouldBe(worst);
        outcome.Flags[0].Severity.ShouldBe(worst);
        outcome.Terms.LevyBase.ShouldBe(levyBase is null ? null : decimal.Parse(levyBase, System.Globalization.CultureInfo.InvariantCulture));
        outcome.Terms.LevyPercent.ShouldBe(levyBase is null ? null : 25);
        (outcome.WithoutPreference is not null).ShouldBe(preference == PreferenceStatus.Granted);
    }

    [Theory]
    [InlineData("notAParty")]
    [InlineData("noAgreement")]
    [InlineData("notInForce")]
    public void Outside_the_agreement_nothing_of_it_applies(string step)
    {
        AgreementOutcome outcome = Review(SampleGoods.S07, BundledAgreement.Load(BundledAgreement.Canada), OriginStatus.NonOriginating, step);
        outcome.Terms.Status.ShouldBe(PreferenceStatus.NotAvailable);
        outcome.Terms.SurchargePercent.ShouldBeNull();
        outcome.Terms.ReplacedMeasures.ShouldBeEmpty();
        outcome.Terms.SuspendedMeasures.ShouldBeEmpty();
        outcome.Terms.LevyPercent.ShouldBeNull();
        outcome.WithoutPreference.ShouldBeNull();
        outcome.Flags.ShouldNotContain(f => f.Severity == FlagSeverity.Violation);
        outcome.Flags.ShouldContain(f => f.Code == ContentFlags.Content);
    }

    [Fact]
    public void An_agreement_that_only_informs_grants_the_preference_whatever_the_content()
    {
        AgreementOutcome outcome = Review(SampleGoods.S06, BundledAgreement.ThatInforms(), OriginStatus.Originating);
        outcome.Terms.Status.ShouldBe(PreferenceStatus.Granted);
        outcome.Terms.Program.ShouldBe("S");
        outcome.Terms.SurchargePercent.ShouldBeNull();
        outcome.WithoutPreference!.Program.ShouldBeNull();
        Flag flag = outcome.Flags.ShouldHaveSingleItem();
        flag.Severity.ShouldBe(FlagSeverity.Info);
        flag.Path.ShouldBe("BOARD");
        flag.Message.ShouldBe("Content of CN, HK, MO: 1120 USD, 56% of customs value.");
    }

    [Fact]
    public void An_undetermined_good_is_not_claimed_and_pays_as_one_without_preference()
    {
        AgreementOutcome outcome = Review(SampleGoods.S09, BundledAgreement.Load(BundledAgreement.Canada), OriginStatus.Undetermined);
        outcome.Terms.Status.ShouldBe(PreferenceStatus.NotClaimed);
        outcome.Terms.SurchargePercent.ShouldBe(10);
        outcome.Terms.Reasons.ShouldHaveSingleItem().ShouldContain("undetermined");
    }

    [Fact]
    public void A_violation_denies_an_undetermined_good() =>
        Review(SampleGoods.S06, BundledAgreement.Load(BundledAgreement.Canada), OriginStatus.Undetermined).Terms.Status.ShouldBe(PreferenceStatus.Denied);

    [Fact]
    public void A_violation_is_among_the_reasons_with_its_figures()
    {
        AgreementOutcome outcome = Review(SampleGoods.S07, BundledAgreement.Load(BundledAgreement.Mexico), OriginStatus.Originating);
        outcome.Terms.Reasons.ShouldHaveSingleItem().ShouldBe("CN-CONTENT-CAP: Counted content is 235 USD, 29.375% of customs value, above the cap 'other' of 25% (warning from 15%).");
        outcome.Flags[0].Path.ShouldBe("COMPRESSOR");
    }

    [Fact]
    public void Without_counting_owners_the_refrigerator_keeps_its_preference_and_half_the_metal_duty()
    {
        RuleSet agreement = BundledAgreement.Load(BundledAgreement.Mexico, "essay", ("scenario.ownershipCountsAsContent", false));
        AgreementOutcome outcome = Review(SampleGoods.S07, agreement, OriginStatus.Originating);
        outcome.Terms.Status.ShouldBe(PreferenceStatus.Granted);
        outcome.Terms.Section232ReliefPercent.ShouldBe(50);
        outcome.WithoutPreference!.Section232ReliefPercent.ShouldBe(0);
        outcome.Flags[0].ShouldSatisfyAllConditions(f => f.Code.ShouldBe(ContentCapFlags.Code), f => f.Severity.ShouldBe(FlagSeverity.Warning));
    }

    [Fact]
    public void Under_the_other_preset_the_same_refrigerator_violates_by_0_6_points()
    {
        RuleSet agreement = BundledAgreement.Load(BundledAgreement.Mexico, "evidence-2026", ("scenario.ownershipCountsAsContent", false));
        AgreementOutcome outcome = Review(SampleGoods.S07, agreement, OriginStatus.Originating);
        outcome.Terms.Status.ShouldBe(PreferenceStatus.Denied);
        outcome.Terms.LevyBase.ShouldBe(165);
    }

    [Fact]
    public void A_hypothetical_agreement_says_so_with_preset_and_changes()
    {
        var settings = new EvaluationSettings { Preset = "evidence-2026", Set = ImmutableSortedDictionary<string, string>.Empty.Add("scenario.canadaDefenceSpendingPercentGdp", "1.37") };
        Flag flag = Review(SampleGoods.S03, BundledAgreement.Load(BundledAgreement.Canada), OriginStatus.Originating, settings: settings).Flags.Single(f => f.Code == ScenarioFlags.Hypothetical);
        flag.Severity.ShouldBe(FlagSeverity.Info);
        flag.Message.ShouldContain("evidence-2026");
        flag.Message.ShouldContain("scenario.canadaDefenceSpendingPercentGdp=1.37");
    }

    [Theory]
    [InlineData(true, new[] { "section338-canada" })]
    [InlineData(false, new string[0])]
    public void A_measure_is_suspended_while_its_parameter_says_so(bool suspended, string[] measures)
    {
        RuleSet agreement = BundledAgreement.Load(BundledAgreement.Canada, "essay", ("scenario.section338Suspended", suspended));
        AgreementTariffTerms terms = Review(SampleGoods.S09, agreement, OriginStatus.NonOriginating).Terms;
        terms.SuspendedMeasures.ShouldBe(measures);
        terms.ReplacedMeasures.ShouldContain("section301-forcedlabor-ca");
    }

    [Fact]
    public void A_parameter_that_has_no_value_on_the_day_is_named()
    {
        RuleSet agreement = BundledAgreement.Load(BundledAgreement.Canada);
        RuleSetException error = Should.Throw<RuleSetException>(() => Review(SampleGoods.S09, agreement with { Parameters = new ParameterTable([]) }, OriginStatus.NonOriginating));
        error.Message.ShouldContain("scenario.section338Suspended");
        error.Message.ShouldContain("2026-11-22");
    }

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", false)]
    [InlineData("2026-01-01", "2026-11-22", false)]
    [InlineData("2026-01-01", "2026-11-21", true)]
    [InlineData("2026-11-23", null, true)]
    public void A_certificate_that_does_not_cover_the_day_is_flagged(string from, string? to, bool flagged)
    {
        Component line = Bill.Line("A", "9401.99", "MX", 10) with
        {
            Originating = true,
            Declaration = new OriginDeclaration { Reference = "SC-991", ValidFrom = Day(from), ValidTo = to is null ? null : Day(to) },
        };
        AgreementOutcome outcome = Review(Bill.Good("9401.39", "MX", 100, line), BundledAgreement.ThatInforms(), OriginStatus.Originating);
        outcome.Flags.Any(f => f.Code == CertificateFlags.Code && f.Path == "A" && f.Severity == FlagSeverity.Warning).ShouldBe(flagged);
        outcome.Terms.Status.ShouldBe(PreferenceStatus.Granted);
    }

    internal static AgreementOutcome Review(FinishedGood good, RuleSet ruleSet, OriginStatus origin, string step = "productRule", DateOnly? day = null, EvaluationSettings? settings = null) =>
        AgreementReview.Review(
            good,
            ruleSet,
            day ?? Bill.Day,
            new OriginDetermination { Status = origin, Claimable = origin == OriginStatus.Originating, Step = step },
            ContentTracer.Trace(good, ruleSet, day ?? Bill.Day),
            settings ?? Essay);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
