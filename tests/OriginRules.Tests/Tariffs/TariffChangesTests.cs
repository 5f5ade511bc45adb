using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Tests.Tariffs;

public class TariffChangesTests
{
    private static readonly TariffEngine s_engine = TariffCaseTests.Engine;

    [Fact]
    public void The_days_on_which_anything_changes_are_those_of_the_data()
    {
        DateOnly[] days = [.. s_engine.ChangeDays(new DateOnly(2026, 11, 22), new DateOnly(2027, 1, 31))];

        days.ShouldContain(new DateOnly(2026, 12, 4), "polysilicon");
        days.ShouldContain(new DateOnly(2027, 1, 1), "wood");
        days.ShouldBe(days.Distinct().Order());
        days.ShouldAllBe(d => d > new DateOnly(2026, 11, 22) && d <= new DateOnly(2027, 1, 31));
    }

    [Fact]
    public void The_days_of_a_code_leave_out_the_lists_it_is_not_on()
    {
        HsCode shirt = HsCode.Parse("6109.10.0012");

        s_engine.ChangeDays(shirt, new DateOnly(2026, 11, 22), new DateOnly(2027, 9, 1)).ShouldBeEmpty();
        s_engine.ChangeDays(shirt, new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 31)).ShouldContain(new DateOnly(2026, 8, 22));
    }

    [Fact]
    public void A_seasonal_line_changes_when_its_season_does() =>
        s_engine.ChangeDays(HsCode.Parse("0702.00.60"), new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 1)).ShouldContain(new DateOnly(2027, 3, 1));

    [Fact]
    public void A_good_for_another_country_is_not_granted_the_program_of_this_tariff()
    {
        TariffTreatment treatment = s_engine.Evaluate(new TariffRequest
        {
            Good = new FinishedGood { Id = "X", Hts = HsCode.Parse("6109.10.0012"), CustomsValue = 100, ImportCountry = Country.Parse("CA") },
            Day = new DateOnly(2026, 11, 22),
            Terms = new AgreementTariffTerms { RuleSetId = "usmca", Status = PreferenceStatus.Granted, Program = "S" },
            TradeRemedyOrigin = new CountryOfOriginFinding { Country = Country.Parse("MX"), Status = "determined", Cite = "test" },
        });

        (treatment.Preference.Status, treatment.Preference.Program, treatment.TotalPayable).ShouldBe((PreferenceStatus.NotAvailable, null, null));
        treatment.Preference.Reasons.ShouldHaveSingleItem().ShouldContain("not of CA");
        treatment.Range!.DependsOn.ShouldHaveSingleItem().Fact.ShouldBe("importCountry");
    }

    [Fact]
    public void Every_measure_on_file_is_due_or_has_its_reason_when_all_are_asked_for()
    {
        foreach (string origin in (string[])["CA", "MX", "CN", "VN"])
        {
            foreach (string code in (string[])["6109.10.0012", "8418.10.0010", "8708.29.5160", "4407.12.0000", "8542.31.0000"])
            {
                TariffTreatment treatment = Asked(code, origin, all: true);
                string[] named = [.. treatment.Lines.Select(l => l.Measure).Concat(treatment.NotApplied.Select(n => n.Measure)).Distinct()];

                s_engine.Data.Measures.Select(m => m.ReportedAs).Except(named).ShouldBeEmpty($"{code} {origin}");
                treatment.NotApplied.ShouldAllBe(n => n.Why.Length > 0);
                treatment.TotalPayable.ShouldBe(Asked(code, origin, all: false).TotalPayable);
            }
        }
    }

    [Theory]
    [InlineData("section301-list1", "does not cover products of MX")]
    [InlineData("section122", "not in force on the day: from 2026-02-24 to 2026-07-23")]
    [InlineData("section232-wood", "the code is not on its list")]
    [InlineData("section301-forcedlabor-mx", "entered free of duty under the agreement in force as a product of the country")]
    public void The_reason_says_what_keeps_a_measure_off(string measure, string why) =>
        Asked("6109.10.0012", "MX", all: true, program: "S").NotApplied.Where(n => n.Measure == measure).Select(n => n.Why).ShouldContain(why);

    private static TariffTreatment Asked(string code, string origin, bool all, string? program = null) => s_engine.EvaluateQuery(
        new TariffQuery { Hts = HsCode.Parse(code), Origin = Country.Parse(origin), AsOf = new DateOnly(2026, 11, 22), Program = program, EveryMeasure = all },
        new EffectivePeriod { From = new DateOnly(2020, 7, 1) });
}
