using OriginRules.Policies;
using OriginRules.Testing;

namespace OriginRules.Package.Tests.Assertions;

public sealed class OtherAssertionTests
{
    [Fact]
    public void Chinese_content_is_held_below_a_percentage_that_itself_fails()
    {
        Evaluation evaluation = Chair.Under("usmca");
        decimal exact = evaluation.ChineseContent.PercentOfCustomsValue.ShouldNotBeNull();
        evaluation.ShouldHaveChineseContentBelow(exact + 0.01m).ShouldHaveKnownChineseContentBelow(exact + 0.01m);
        string message = Chair.Failure(() => evaluation.ShouldHaveChineseContentBelow(10));
        message.ShouldStartWith("CHAIR-200 should have Chinese content below 10%.\nFound: 11.833333333333%");
        message.ShouldContain("LIFT: 14.20 USD");
        Should.Throw<OriginAssertionException>(() => evaluation.ShouldHaveKnownChineseContentBelow(exact));
        Should.Throw<OriginAssertionException>(() => evaluation.ShouldHaveChineseContentBelow(exact));
    }

    [Fact]
    public void A_blank_origin_counts_as_chinese_unless_only_the_known_is_asked_about()
    {
        Evaluation blank = Chair.Of(Chair.Bill.Changing("SEAT", line => line.With(c => c with { OriginCountry = null, Originating = null })));
        blank.ShouldHaveKnownChineseContentBelow(12);
        Chair.Failure(() => blank.ShouldHaveChineseContentBelow(12)).ShouldContain("38.80 USD of unknown origin");
    }

    [Fact]
    public void A_value_that_is_not_stated_passes_only_where_the_rest_of_the_good_bounds_it()
    {
        Evaluation open = Chair.Of(Chair.Bill.Changing("LIFT", line => line.With(c => c with { Value = null })));
        Chair.Failure(() => open.ShouldHaveKnownChineseContentBelow(100)).ShouldContain("a value that it needs is not stated");
        open.ShouldHaveChineseContentBelow(68);
        Chair.Failure(() => open.ShouldHaveChineseContentBelow(67)).ShouldContain("up to 67.666666666667%");
    }

    [Fact]
    public void Payments_are_compared_to_the_cent_or_to_the_decimals_written()
    {
        Evaluation none = Chair.Under("none");
        decimal exact = none.Tariff.TotalPayable.ShouldNotBeNull();
        none.ShouldPay(Math.Round(exact, 2, MidpointRounding.AwayFromZero)).ShouldPayAtMost(exact).ShouldBeAdmitted();
        string message = Chair.Failure(() => none.ShouldPay(0m));
        message.ShouldStartWith("CHAIR-200 should pay 0 USD.\nFound: CHAIR-200 under none: 12.42 USD, preference not available. Pays section301-forcedlabor-mx 10%.");
        message.ShouldContain("section301-forcedlabor-mx");
        Should.Throw<OriginAssertionException>(() => none.ShouldPayAtMost(exact - 0.0001m));
        none.ShouldPayDutyOf(12.00m).ShouldPayMeasure("section301-forcedlabor-mx");
        Should.Throw<OriginAssertionException>(() => none.ShouldPay(12.4201m));
        Should.Throw<OriginAssertionException>(() => none.ShouldNotPayMeasure("section301-forcedlabor-mx"));
        Should.Throw<OriginAssertionException>(() => Chair.Under("usmca").ShouldPayMeasure("section301-forcedlabor-mx"));
        Chair.Under("usmca").ShouldNotPayMeasure("section301-forcedlabor-mx").ShouldBeGrantedPreference();
        Chair.Failure(() => none.ShouldBeGrantedPreference()).ShouldContain("should be granted the preference");
        Should.Throw<OriginAssertionException>(() => none.ShouldBeDeniedPreference());
    }

    [Fact]
    public void A_prohibited_good_pays_nothing_that_could_pass()
    {
        Evaluation none = Chair.Under("none");
        Evaluation prohibited = none with { Tariff = none.Tariff with { ImportProhibited = true, TotalPayable = 0m, TotalDuty = 0m } };
        prohibited.ShouldBeProhibited();
        Chair.Failure(() => prohibited.ShouldPay(0m)).ShouldContain("may not enter");
        Should.Throw<OriginAssertionException>(() => prohibited.ShouldPayAtMost(100));
        Should.Throw<OriginAssertionException>(() => prohibited.ShouldPayDutyOf(0));
        Should.Throw<OriginAssertionException>(() => prohibited.ShouldNotPayMeasure("hts"));
        Should.Throw<OriginAssertionException>(() => prohibited.ShouldBeAdmitted());
        Should.Throw<OriginAssertionException>(() => none.ShouldBeProhibited());
    }

    [Fact]
    public void Only_a_determined_country_passes()
    {
        Evaluation evaluation = Chair.Of(Chair.Bill.With(good => good with { DeclaredCountryOfOrigin = new DeclaredCountryOfOrigin { Marking = Country.Parse("MX"), TradeRemedy = Country.Parse("MX"), Basis = "ruling" } }));
        evaluation.ShouldHaveTradeRemedyOrigin("MX");
        Chair.Failure(() => evaluation.ShouldHaveTradeRemedyOrigin("CN")).ShouldStartWith("CHAIR-200 should have trade-remedy origin CN.\nFound: MX, determined");
        Evaluation indicated = evaluation with { CountryOfOrigin = evaluation.CountryOfOrigin with { Marking = evaluation.CountryOfOrigin.Marking with { Country = Country.Parse("MX"), Status = "indicated" } } };
        Chair.Failure(() => indicated.ShouldBeMarked("MX")).ShouldContain("MX, indicated");
        (indicated with { CountryOfOrigin = indicated.CountryOfOrigin with { Marking = indicated.CountryOfOrigin.Marking with { Status = "determined" } } }).ShouldBeMarked("MX");
        Should.Throw<FormatException>(() => indicated.ShouldBeMarked("Mexico"));
    }

    [Fact]
    public void Flags_are_found_by_code_and_line()
    {
        var flag = new Flag { Code = "HOLD", Severity = FlagSeverity.Violation, Path = "LIFT", Message = "held" };
        Evaluation held = Chair.Under("usmca") with { Flags = [flag] };
        held.ShouldRaiseFlag("HOLD").ShouldRaiseFlag("HOLD", "LIFT").ShouldNotRaiseFlag("OTHER");
        Chair.Failure(() => held.ShouldRaiseFlag("HOLD", "SEAT")).ShouldBe("CHAIR-200 should raise HOLD at SEAT.\nFound: 1 flags\n  Violation HOLD at LIFT: held");
        Should.Throw<OriginAssertionException>(() => held.ShouldHaveNoViolation());
        Should.Throw<OriginAssertionException>(() => held.ShouldNotRaiseFlag("HOLD"));
    }
}
