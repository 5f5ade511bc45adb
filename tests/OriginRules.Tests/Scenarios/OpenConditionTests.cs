using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.Tests.Content;
using static OriginRules.Tests.Content.Bill;

namespace OriginRules.Tests.Scenarios;

public sealed class OpenConditionTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    /// <summary>A Canadian frame of 1000 USD; 80 of 100 kg of its metal were made in Canada, the bolts decide.</summary>
    private static FinishedGood Frame(string? boltsMeltedIn) => Good("7308.40.00", "CA", 1000,
        Line("PLATE", "7208.51", "CA", 400).MeltedIn("CA", 80) with { Originating = true },
        Line("BOLT", "7318.15", "CA", 50).MeltedIn(boltsMeltedIn, 20) with { Originating = true });

    /// <summary>A Canadian seat of 1000 USD.</summary>
    private static FinishedGood Seat(params Component[] lines) => Good("9401.39.00", "CA", 1000, [Line("FRAME", "9401.99", "CA", 300) with { Originating = true }, .. lines]);

    /// <summary>Nothing but the agreement is left to tell.</summary>
    private static Evaluation Evaluate(FinishedGood good, string ruleSet = "us-canada") => Engine.Evaluate(
        good with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { TradeRemedy = Country.Parse("CA"), Basis = "ruling" }, TariffFacts = Facts }, ruleSet, new EvaluationOptions { AsOf = Day });

    private static readonly TariffFacts Facts = new()
    {
        MetalWeightPercent = new MetalShares { Steel = 100, Aluminum = 0, Copper = 0 },
        MetalValue = new MetalShares { Steel = 500, Aluminum = 0, Copper = 0 },
        UsMetalWeightPercent = 0,
        VehiclePart = "none",
    };

    [Fact]
    public void A_melt_fact_that_would_decide_opens_the_duty_between_granted_and_denied()
    {
        TariffTreatment kept = Evaluate(Frame("CA")).Tariff;
        TariffTreatment broken = Evaluate(Frame("KR")).Tariff;
        Evaluation open = Evaluate(Frame(null));
        kept.Preference.Status.ShouldBe(PreferenceStatus.Granted);
        broken.Preference.Status.ShouldBe(PreferenceStatus.Denied);
        open.Tariff.TotalPayable.ShouldBeNull();
        open.Tariff.TotalDuty.ShouldBeNull();
        (open.Tariff.Range!.Lower, open.Tariff.Range.Upper).ShouldBe((kept.TotalPayable, broken.TotalPayable));
        RangeDependency fact = open.Tariff.Range.DependsOn.ShouldHaveSingleItem();
        fact.Fact.ShouldBe("BOLT.steel.meltedAndPoured");
        fact.LowerIf.ShouldStartWith("at least 90%");
        open.Tariff.Preference.Reasons.ShouldHaveSingleItem().ShouldContain("BOLT.steel.meltedAndPoured");
    }

    [Fact]
    public void A_critical_component_of_unknown_origin_opens_the_duty()
    {
        static FinishedGood Motor(string? magnet) => Good("8501.10.40", "CA", 1000, Line("MAGNET", "8505.11", magnet, 5), Line("CASE", "7326.90", "CA", 300) with { Originating = true }) with { NetCost = 900 };
        Evaluation open = Evaluate(Motor(null));
        open.Tariff.Range!.Lower.ShouldBe(Evaluate(Motor("US")).Tariff.TotalPayable);
        open.Tariff.Range.Upper.ShouldBe(Evaluate(Motor("CN")).Tariff.TotalPayable);
        open.Tariff.Range.DependsOn.ShouldContain(d => d.Fact == "MAGNET.originCountry");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(24)]
    public void An_owner_share_that_is_not_stated_opens_the_duty_of_a_good_it_could_take_over_the_cap(int? share)
    {
        FinishedGood good = Seat(Line("FOAM", "3921.13", "CA", 400).OwnedBy("CN", share) with { Originating = true });
        TariffTreatment tariff = Evaluate(good).Tariff;
        (tariff.Range is not null).ShouldBe(share is null);
        (tariff.Range?.DependsOn.Single().Fact).ShouldBe(share is null ? "FOAM.supplier.parentSharePercent" : null);
    }

    [Fact]
    public void Content_of_unknown_origin_counts_as_nothing_and_leaves_the_duty_closed()
    {
        Evaluation evaluation = Evaluate(Seat(Line("FOAM", "3921.13", null, 400) with { Originating = true }));
        evaluation.Tariff.TotalPayable.ShouldNotBeNull();
        evaluation.Tariff.Preference.Status.ShouldBe(PreferenceStatus.Granted);
        evaluation.Flags.ShouldContain(f => f.Code == ContentCapFlags.Code && f.Severity == FlagSeverity.Warning);
    }

    [Theory]
    [InlineData(201, true)]
    [InlineData(200, false)]
    [InlineData(199, false)]
    public void A_line_without_a_value_opens_the_duty_only_when_what_is_left_could_break_the_cap(int left, bool opens)
    {
        // The good is of CA: only the line without a value may hold what is left of 1000, and the cap is 20 %.
        FinishedGood good = Good("9401.39.00", "CA", 1000, Line("FRAME", "9401.99", "CA", 1000 - left) with { Originating = true }, Line("FOAM", "3921.13", "CN", null) with { Originating = true });
        TariffTreatment tariff = Evaluate(good).Tariff;
        (tariff.Range is not null).ShouldBe(opens);
        tariff.Range?.DependsOn.ShouldHaveSingleItem().Fact.ShouldBe("FOAM.value");
    }

    [Fact]
    public void The_levy_of_a_violation_is_a_range_while_a_covered_line_has_no_value()
    {
        FinishedGood Priced(decimal? value) => Seat(Line("FOAM", "3921.13", "CN", 300), Line("CASTOR", "8302.20", "CN", value));
        TariffTreatment tariff = Evaluate(Priced(null)).Tariff;
        tariff.Preference.Status.ShouldBe(PreferenceStatus.Denied);
        tariff.TotalPayable.ShouldBeNull();
        tariff.Range!.Lower.ShouldBe(Evaluate(Priced(0)).Tariff.TotalPayable);
        tariff.Range.Upper.ShouldBe(Evaluate(Priced(400)).Tariff.TotalPayable);
        tariff.Range.DependsOn.ShouldHaveSingleItem().Fact.ShouldBe("CASTOR.value");
        tariff.Lines.ShouldContain(l => l.Measure == "chinaLevy" && !l.Certain);
    }

    [Fact]
    public void The_levy_is_on_no_more_than_the_good_is_worth()
    {
        Evaluation evaluation = Evaluate(Good("9401.39.00", "CA", 1000, Line("FOAM", "3921.13", "CN", 1300)));
        evaluation.ChineseContent.Value.ShouldBe(1300);
        DutyLine levy = evaluation.Tariff.Lines.Single(l => l.Measure == "chinaLevy");
        (levy.Base, levy.Amount).ShouldBe((1000m, 250m));
    }

    [Fact]
    public void An_agreement_that_only_informs_leaves_the_duty_closed() => Evaluate(Frame(null), "usmca").Tariff.TotalPayable.ShouldNotBeNull();
}
