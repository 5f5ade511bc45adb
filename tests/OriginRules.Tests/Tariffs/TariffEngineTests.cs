using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Tariffs;

public class TariffEngineTests
{
    private static readonly DateOnly s_day = new(2026, 11, 22);
    private static readonly EffectivePeriod s_agreement = new() { From = new DateOnly(2020, 7, 1) };

    [Fact]
    public void A_query_without_a_program_pays_column_1()
    {
        TariffTreatment treatment = Query("6109.10.0012", "MX");

        treatment.TotalPayable.ShouldBe(26.8464m);
        treatment.TotalPercent.ShouldBe(26.8464m);
        (treatment.Preference is { Status: PreferenceStatus.NotClaimed, Program: null, RuleSet: "usmca" }).ShouldBeTrue();
        treatment.SavingsAgainstNoPreference.ShouldBe(0);
    }

    [Fact]
    public void A_query_with_the_program_claims_the_preference_and_says_what_it_saves()
    {
        TariffTreatment treatment = Query("6109.10.0012", "MX", "S");

        treatment.TotalPayable.ShouldBe(0);
        treatment.Preference.Status.ShouldBe(PreferenceStatus.Granted);
        treatment.SavingsAgainstNoPreference.ShouldBe(26.8464m);
    }

    [Fact]
    public void Savings_are_open_when_the_total_is()
    {
        TariffTreatment treatment = Query("8418.10.0010", "MX", "S");

        treatment.Range.ShouldNotBeNull();
        treatment.SavingsAgainstNoPreference.ShouldBeNull();
    }

    [Fact]
    public void A_line_that_depends_on_an_open_fact_is_kept_and_not_certain()
    {
        TariffTreatment treatment = Query("8418.10.0010", "MX", "S");

        treatment.Lines.Where(l => l.Measure == "hts").ShouldAllBe(l => l.Certain);
        treatment.Lines.Where(l => l.Measure.StartsWith("section232", StringComparison.Ordinal)).ShouldAllBe(l => !l.Certain);
        treatment.TotalDuty.ShouldBeNull();
        treatment.TotalFees.ShouldBeNull();
    }

    [Fact]
    public void A_range_says_which_value_of_a_fact_makes_the_duty_low_or_high()
    {
        RangeDependency dependency = Query("8708.29.5160", "MX", facts: new TariffFacts { MetalWeightPercent = new MetalShares { Steel = 0, Aluminum = 0, Copper = 0 } }).Range!.DependsOn.ShouldHaveSingleItem();

        (dependency.Fact, dependency.LowerIf, dependency.UpperIf).ShouldBe(("tariffFacts.vehiclePart", "none", "passengerVehicle"));
    }

    [Fact]
    public void Every_line_has_its_source_and_confidence()
    {
        TariffTreatment treatment = Query("8528.72.6400", "CN", facts: new TariffFacts { VehiclePart = "none" });

        treatment.Lines.ShouldAllBe(l => l.Cite != null && l.Confidence != null && l.Base == 100);
        treatment.Lines.Single(l => l.Measure == "section301-forcedlabor-cn").Confidence.ShouldBe("low");
    }

    [Fact]
    public void Base_rates_before_2026_say_so() => Query("6109.10.0012", "MX", asOf: new DateOnly(2025, 12, 31)).Lines.Single(l => l.Measure == "hts").Confidence.ShouldBe("low");

    [Fact]
    public void A_rate_is_written_as_customs_prints_it()
    {
        Query("0402.29.50", "NZ").Lines.Single(l => l.Measure == "hts").Rate.ShouldBe("$1.104/kg + 14.9%");
        Query("0702.00.60", "MX", "S").Lines.Single(l => l.Measure == "hts").Rate.ShouldBe("Free");
        Query("0702.00.60", "MX").Lines.Single(l => l.Measure == "hts").Rate.ShouldBe("2.8¢/kg");
    }

    [Fact]
    public void A_specific_rate_is_turned_into_the_currency_of_the_good()
    {
        var good = new FinishedGood
        {
            Id = "OIL",
            Hts = HsCode.Parse("2709.00.10"),
            CustomsValue = 80,
            Currency = Known("CAD"),
            Quantity = 2,
            Unit = "BBL",
            ExchangeRates = ImmutableDictionary<Currency, decimal>.Empty.Add(Currency.UsDollar, 1.4m),
        };

        Evaluate(good, "MX").Lines.Single(l => l.Measure == "hts").Amount.ShouldBe(0.147m);
        Evaluate(good with { ExchangeRates = ImmutableDictionary<Currency, decimal>.Empty }, "MX").Range!.DependsOn.ShouldContain(d => d.Fact == "exchangeRates.USD");
    }

    [Fact]
    public void A_good_without_a_value_has_no_figures() =>
        Evaluate(new FinishedGood { Id = "X", Hts = HsCode.Parse("6109.10.0012") }, "MX").Range!.DependsOn.ShouldHaveSingleItem().Fact.ShouldBe("customsValue");

    [Fact]
    public void A_good_for_another_country_has_no_figures() =>
        Evaluate(new FinishedGood { Id = "X", Hts = HsCode.Parse("6109.10.0012"), CustomsValue = 1, ImportCountry = Country.Parse("CA") }, "MX").Range!.DependsOn.ShouldHaveSingleItem().Fact.ShouldBe("importCountry");

    [Fact]
    public void An_unknown_code_of_a_bill_is_a_named_outcome_and_never_zero()
    {
        TariffTreatment treatment = Evaluate(new FinishedGood { Id = "X", Hts = HsCode.Parse("0000.00.0000"), CustomsValue = 100 }, "MX");

        treatment.TotalPayable.ShouldBeNull();
        treatment.Range!.DependsOn.ShouldHaveSingleItem().LowerIf.ShouldContain("is no eight-digit line");
    }

    [Fact]
    public void A_day_before_the_measures_are_on_file_is_a_named_outcome() =>
        Query("6109.10.0012", "MX", asOf: new DateOnly(2018, 3, 22)).Range!.DependsOn.ShouldHaveSingleItem().LowerIf.ShouldStartWith("beforeCoverage");

    [Fact]
    public void The_identity_names_version_and_hash()
    {
        TariffCaseTests.Engine.Identity.Version.ShouldNotBeEmpty();
        TariffCaseTests.Engine.Identity.Sha256.Length.ShouldBe(64);
    }

    [Fact]
    public void Two_evaluations_of_one_request_are_the_same_line_by_line()
    {
        TariffTreatment first = Query("8471.50.01", "CN");
        TariffTreatment second = Query("8471.50.01", "CN");

        second.Lines.ShouldBe(first.Lines);
        second.Range!.DependsOn.ShouldBe(first.Range!.DependsOn);
    }

    [Fact]
    public void A_program_is_not_granted_before_its_agreement_is_in_force()
    {
        TariffTreatment treatment = Query("6109.10.0012", "MX", "S", new DateOnly(2019, 6, 1));

        treatment.Preference.Status.ShouldBe(PreferenceStatus.NotAvailable);
        treatment.Preference.Program.ShouldBeNull();
        treatment.Preference.Reasons.ShouldHaveSingleItem().ShouldBe("usmca is not in force on 2019-06-01.");
        treatment.TotalDuty.ShouldBe(16.5m);
        Query("6109.10.0012", "MX", "S", new DateOnly(2020, 6, 30)).Preference.Status.ShouldBe(PreferenceStatus.NotAvailable);
        Query("6109.10.0012", "MX", "S", new DateOnly(2020, 7, 1)).Preference.Status.ShouldBe(PreferenceStatus.Granted);
    }

    [Fact]
    public void A_quota_program_is_granted_only_on_a_line_that_has_its_rate()
    {
        TariffTreatment without = Query("6109.10.0012", "MX", "S+");

        (without.Preference.Status, without.TotalPayable).ShouldBe((PreferenceStatus.Denied, 26.8464m));
        without.Preference.Reasons.ShouldHaveSingleItem().ShouldBe("6109.10.00 has no S+ rate.");
        Query("0406.90.12", "MX", "S+").Preference.Status.ShouldBe(PreferenceStatus.Granted);
    }

    [Theory]
    [InlineData("MX")]
    [InlineData("CA")]
    public void A_query_about_a_land_neighbour_leaves_the_harbor_fee_closed(string origin) => Query("8534.00.00", origin, "S").Fees.Single(f => f.Fee == "hmf").Amount.ShouldBe(0);

    [Theory]
    [InlineData("HK")]
    [InlineData("CN")]
    public void A_query_about_goods_from_overseas_leaves_the_harbor_fee_open(string origin)
    {
        TariffTreatment treatment = Query("6109.10.0012", origin);

        treatment.Fees.Single(f => f.Fee == "hmf").Amount.ShouldBeNull();
        RangeDependency mode = treatment.Range!.DependsOn.ShouldHaveSingleItem();
        (mode.Fact, mode.LowerIf, mode.UpperIf).ShouldBe(("tariffFacts.transportMode", "not by ocean", "by ocean"));
        treatment.TotalDuty.ShouldNotBeNull("only a fee is open, and the duty holds none");
        treatment.TotalFees.ShouldBeNull();
        treatment.TotalPayable.ShouldBeNull();
        (treatment.Range.Upper - treatment.Range.Lower).ShouldBe(0.125m);
    }

    [Theory]
    [InlineData(999, 1)]
    [InlineData(1000, 0)]
    [InlineData(4000, 0)]
    public void Us_components_worth_more_than_the_good_leave_nothing_to_pay_on(int components, int basis)
    {
        TariffTreatment treatment = Evaluate(
            new FinishedGood
            {
                Id = "X",
                Hts = HsCode.Parse("6109.10.0012"),
                CustomsValue = 1000,
                TariffFacts = new TariffFacts { Chapter98 = new Chapter98Claim { Heading = "9802.00.80", UsComponentsValue = components } },
            },
            "HK");

        DutyLine line = treatment.Lines.Single(l => l.Measure == "hts");
        line.Base.ShouldBe(basis);
        treatment.Lines.ShouldAllBe(l => l.Amount >= 0);
        (line.Why?.Contains("exceed the customs value", StringComparison.Ordinal) ?? false).ShouldBe(components > 1000);
    }

    [Fact]
    public void Every_metal_whose_weight_is_missing_is_named_at_once_and_stating_them_closes_the_range()
    {
        var shares = new MetalShares();
        TariffFacts Facts(MetalShares metals) => new() { MetalWeightPercent = metals, UsMetalWeightPercent = 0, VehiclePart = "none" };
        DutyRange range = Query("8418.10.0010", "MX", facts: Facts(shares)).Range!;

        range.DependsOn.Select(d => d.Fact).ShouldBe(["tariffFacts.metalWeightPercent.aluminum", "tariffFacts.metalWeightPercent.steel"]);
        range.DependsOn.ShouldAllBe(d => d.LowerIf == "below 15 together" && d.UpperIf == "15 or more together");
        RangeDependency left = Query("8418.10.0010", "MX", facts: Facts(shares with { Steel = 5 })).Range!.DependsOn.ShouldHaveSingleItem();
        (left.Fact, left.UpperIf).ShouldBe(("tariffFacts.metalWeightPercent.aluminum", "10 or more"));
        Query("8418.10.0010", "MX", facts: Facts(shares with { Steel = 5, Aluminum = 9 })).Range.ShouldBeNull();
    }

    [Fact]
    public void What_no_value_of_a_fact_changes_is_named_by_its_plainest_value()
    {
        var open = new CountryOfOriginFinding { Status = "needsJudgment", Cite = "test" };
        var request = new TariffRequest
        {
            Good = new FinishedGood { Id = "X", Hts = HsCode.Parse("6109.10.0012"), CustomsValue = 100 },
            Day = s_day,
            Terms = new AgreementTariffTerms { RuleSetId = "test", Status = PreferenceStatus.NotClaimed },
            TradeRemedyOrigin = open,
        };

        TariffCaseTests.Engine.Evaluate(request).Range!.DependsOn.ShouldHaveSingleItem().LowerIf.ShouldBe("another country");
    }

    [Theory]
    [InlineData("CA", "CA", 250, 250)]
    [InlineData("MX", "CA", 250, 250)]
    [InlineData("CA", "BR", 500, 500)]
    [InlineData(null, null, 250, 500)]
    public void An_authorised_quantity_of_steel_is_relieved_when_melted_and_poured_next_door(string? first, string? second, int lower, int upper)
    {
        Component Line(string id, string? melted) => new() { Id = id, Steel = melted is null ? null : new SteelOrigin { MeltedAndPoured = Country.Parse(melted) } };
        TariffTreatment treatment = TariffCaseTests.Engine.Evaluate(Authorised("7210.49.0030", "9903.82.18", Line("A", first), Line("B", second)));

        (treatment.Range?.Lower ?? treatment.TotalPayable, treatment.Range?.Upper ?? treatment.TotalPayable).ShouldBe((lower, upper));
        (treatment.Range?.DependsOn.Single().Fact).ShouldBe(lower == upper ? null : "components.steel.meltedAndPoured");
    }

    [Theory]
    [InlineData("CA", 250)]
    [InlineData("CN", 500)]
    public void An_authorised_quantity_of_aluminum_is_relieved_when_smelted_and_cast_next_door(string secondary, int total)
    {
        var line = new Component { Id = "A", Aluminum = new AluminumOrigin { PrimarySmelt = Country.Parse("CA"), SecondarySmelt = Country.Parse(secondary), Cast = Country.Parse("MX") } };

        TariffCaseTests.Engine.Evaluate(Authorised("7606.12.3091", "9903.82.19", line)).TotalPayable.ShouldBe(total);
    }

    [Theory]
    [InlineData("0702.00.60", "2026-11-14", false)]
    [InlineData("0702.00.60", "2026-11-15", true)]
    [InlineData("0702.00.60", "2028-02-29", true)]
    [InlineData("0702.00.60", "2027-03-01", false)]
    [InlineData("0702.00.20", "2026-11-14", true)]
    [InlineData("0702.00.20", "2026-11-15", false)]
    [InlineData("0810.10.40", "2026-09-15", false)]
    [InlineData("0810.10.40", "2026-09-16", true)]
    [InlineData("0810.40.00", "2026-09-16", true)]
    public void A_seasonal_line_has_figures_in_its_season_only(string code, string day, bool figures) =>
        (Query(code, "MX", "S", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).TotalPayable is not null).ShouldBe(figures);

    [Fact]
    public void A_line_outside_its_season_names_the_one_in_season_and_uses_neither()
    {
        TariffTreatment treatment = Query("0702.00.60", "MX", asOf: new DateOnly(2026, 7, 20));

        (treatment.Range!.Lower, treatment.Range.Upper).ShouldBe((null, null));
        RangeDependency why = treatment.Range.DependsOn.ShouldHaveSingleItem();
        (why.Fact, why.LowerIf).ShouldBe(("hts", "0702.00.60 is entered from 11-15 to 02-29 only; in season are 0702.00.40"));
    }

    private static TariffRequest Authorised(string code, string heading, params Component[] lines) => new()
    {
        Good = new FinishedGood
        {
            Id = "X",
            Hts = HsCode.Parse(code),
            CustomsValue = 1000,
            Components = [.. lines],
            TariffFacts = new TariffFacts { Quota = new QuotaClaim { Status = "inQuota", Heading = heading }, UsMetalWeightPercent = 0, MetalWeightPercent = new MetalShares { Steel = 100, Aluminum = 100, Copper = 0 } },
        },
        Day = s_day,
        Terms = new AgreementTariffTerms { RuleSetId = "test", Status = PreferenceStatus.Granted },
        TradeRemedyOrigin = new CountryOfOriginFinding { Country = Country.Parse("MX"), Status = "determined", Cite = "test" },
    };

    private static Currency Known(string code) => Currency.TryParse(code, out Currency currency) ? currency : throw new FormatException(code);

    private static TariffTreatment Query(string code, string origin, string? program = null, DateOnly? asOf = null, TariffFacts? facts = null) => facts is null
        ? TariffCaseTests.Engine.EvaluateQuery(new TariffQuery { Hts = HsCode.Parse(code), Origin = Country.Parse(origin), AsOf = asOf ?? s_day, Program = program }, s_agreement)
        : Evaluate(new FinishedGood { Id = "X", Hts = HsCode.Parse(code), CustomsValue = 100, TariffFacts = facts }, origin);

    private static TariffTreatment Evaluate(FinishedGood good, string origin) => TariffCaseTests.Engine.Evaluate(new TariffRequest
    {
        Good = good,
        Day = s_day,
        Terms = new AgreementTariffTerms { RuleSetId = "test", Status = PreferenceStatus.NotClaimed },
        TradeRemedyOrigin = new CountryOfOriginFinding { Country = Country.Parse(origin), Status = "determined", Cite = "test" },
    });
}
