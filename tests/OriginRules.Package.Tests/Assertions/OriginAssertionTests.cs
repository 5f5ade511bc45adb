using OriginRules.Results;
using OriginRules.Testing;

namespace OriginRules.Package.Tests.Assertions;

public sealed class OriginAssertionTests
{
    [Fact]
    public void A_good_that_originates_passes_with_its_criterion_and_rule() =>
        Chair.Under("usmca").ShouldOriginate("usmca").ByCriterion("B").ByRule("94/1").And.ShouldPay(0m).ShouldHaveNoViolation();

    [Fact]
    public void A_failure_names_the_good_the_expectation_the_verdict_and_the_steps()
    {
        string message = Chair.Failure(() => Chair.Under("us-canada").ShouldOriginate("us-canada"));
        message.ShouldStartWith("CHAIR-200 should originate under us-canada.\nFound: CHAIR-200 under us-canada on 2026-11-22: non-originating. MX is outside the agreement.\n  ");
    }

    [Fact]
    public void An_evaluation_under_another_rule_set_fails_even_when_the_good_originates() =>
        Chair.Failure(() => Chair.Under("usmca").ShouldOriginate("us-mexico"))
            .ShouldBe("CHAIR-200 should originate under us-mexico.\nFound: an evaluation under usmca; evaluate the good under us-mexico");

    [Fact]
    public void An_undetermined_good_neither_originates_nor_does_not_and_names_what_is_missing()
    {
        Evaluation unknown = Chair.Of(Chair.Bill.Changing("SEAT", line => line.OfUnknownStatus().With(c => c with { OriginCountry = null, Hts = HsCode.Parse("9401.39") })));
        unknown.ShouldBeUndetermined("usmca").MissingFact("originating", "SEAT").MissingFact("originating");
        Chair.Failure(() => unknown.ShouldOriginate()).ShouldContain("Missing: SEAT.originating");
        Chair.Failure(() => unknown.ShouldNotOriginate()).ShouldContain("undetermined");
        Chair.Failure(() => unknown.ShouldBeUndetermined().MissingFact("originating", "LIFT")).ShouldStartWith("CHAIR-200 should be undetermined for want of LIFT.originating.");
    }

    [Fact]
    public void A_line_that_does_not_shift_is_named_as_the_cause()
    {
        Evaluation failing = Chair.Of(Chair.Bill.Changing("SEAT", line => line.From("CN").NonOriginating().With(c => c with { Hts = HsCode.Parse("9401.39") })));
        failing.ShouldNotOriginate("usmca").BecauseOf("SEAT");
        Chair.Failure(() => failing.ShouldNotOriginate().BecauseOf("LIFT")).ShouldStartWith("CHAIR-200 should not originate because of LIFT.");
        Chair.Failure(() => failing.ShouldNotOriginate().AtStep("notAParty")).ShouldContain("by step notAParty, not ");
    }

    [Fact]
    public void A_good_outside_the_agreement_says_by_which_step() => Chair.Under("us-canada").ShouldNotOriginate("us-canada").AtStep("notAParty");

    [Theory]
    [InlineData("49.9", "10", true)]
    [InlineData("50", "10", true)]
    [InlineData("50.1", "10", false)]
    public void A_margin_is_the_best_content_met_and_the_limit_is_inclusive(string threshold, string margin, bool passes)
    {
        Evaluation evaluation = WithMargins(60m, decimal.Parse(threshold, System.Globalization.CultureInfo.InvariantCulture), deMinimis: null);
        OriginatingAssertion originating = evaluation.ShouldOriginate();
        decimal points = decimal.Parse(margin, System.Globalization.CultureInfo.InvariantCulture);
        if (passes)
        {
            originating.WithMarginOfAtLeast(points);
        }
        else
        {
            Chair.Failure(() => originating.WithMarginOfAtLeast(points)).ShouldContain("a margin of at least 10 points; it is 9.9.");
        }
    }

    [Fact]
    public void A_margin_under_de_minimis_counts_when_it_is_the_smaller_one()
    {
        WithMargins(60m, 50m, deMinimis: 9.5m).ShouldOriginate().WithMarginOfAtLeast(0.5m);
        Chair.Failure(() => WithMargins(60m, 50m, deMinimis: 9.5m).ShouldOriginate().WithMarginOfAtLeast(3)).ShouldContain("it is 0.5.");
    }

    [Fact]
    public void A_good_without_a_test_of_value_has_no_margin_to_pass() =>
        Chair.Failure(() => Chair.Under("usmca").ShouldOriginate().WithMarginOfAtLeast(0)).ShouldContain("there is no margin");

    [Fact]
    public void Of_several_evaluations_the_one_under_a_rule_set_is_taken()
    {
        Evaluation[] all = [Chair.Under("usmca"), Chair.Under("none")];
        all.Under("none").ShouldNotOriginate("none").AtStep("noAgreement");
        Chair.Failure(() => all.Under("us-mexico")).ShouldContain("CHAIR-200 under usmca, CHAIR-200 under none");
    }

    private static Evaluation WithMargins(decimal percent, decimal threshold, decimal? deMinimis)
    {
        Evaluation evaluation = Chair.Under("usmca");
        return evaluation with
        {
            Origin = evaluation.Origin with
            {
                RegionalValueContent =
                [
                    new() { Method = "netCost", Base = 100, NonOriginatingMaterials = 100 - percent, Percent = percent, Threshold = threshold, Met = true, MarginPoints = percent - threshold },
                    new() { Method = "transactionValue", Base = 100, NonOriginatingMaterials = 90, Percent = 10, Threshold = 60, Met = false, MarginPoints = -50 },
                ],
                DeMinimis = deMinimis is null ? null : new DeMinimisResult { Applied = true, Percent = deMinimis, Limit = 10 },
            },
        };
    }
}
