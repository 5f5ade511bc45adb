using OriginRules.Results;

namespace OriginRules.Tests.Tariffs.History;

public sealed class TariffHistoryTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    private static TariffQuery Part(string origin, string? program = null) => new() { Hts = HsCode.Parse("7308.40.00"), Origin = Country.Parse(origin), AsOf = new(2025, 1, 1), CustomsValue = 1000, Program = program };

    [Theory]
    [InlineData("CA", null)]
    [InlineData("MX", "S")]
    [InlineData("CN", null)]
    public void Every_day_of_a_period_pays_what_the_period_says(string origin, string? program)
    {
        TariffHistory history = Engine.TariffHistory(Part(origin, program), new(2025, 1, 1), new(2026, 12, 31));
        history.Periods[0].From.ShouldBe(new(2025, 1, 1));
        history.Periods[^1].To.ShouldBe(new(2026, 12, 31));
        foreach (TariffHistoryPeriod period in history.Periods)
        {
            for (DateOnly day = period.From; day <= period.To; day = day.AddDays(1))
            {
                TariffTreatment due = Engine.Tariff(Part(origin, program) with { AsOf = day });
                (due.TotalPayable, due.Range?.Lower, due.Range?.Upper, due.ImportProhibited).ShouldBe((period.Tariff.TotalPayable, period.Tariff.Range?.Lower, period.Tariff.Range?.Upper, period.Tariff.ImportProhibited), $"{day}");
            }
        }

        history.Periods.Skip(1).ShouldAllBe(p => !p.Changes.IsEmpty);
        history.Periods.Zip(history.Periods.Skip(1)).ShouldAllBe(p => p.First.To.AddDays(1) == p.Second.From);
    }

    [Fact]
    public void The_day_a_measure_begins_is_a_change_with_its_heading_and_source()
    {
        TariffHistory history = Engine.TariffHistory(Part("MX"), new(2025, 3, 3), new(2025, 3, 4));
        TariffChange change = history.Periods[1].Changes.ShouldHaveSingleItem();
        (history.Periods[1].From, change.Measure, change.Kind, change.To).ShouldBe((new DateOnly(2025, 3, 4), "ieepa-fentanyl-mx", "began", "9903.01.01 25% on 1000"));
        change.Cite!.ShouldContain("EO 14194");
    }

    [Fact]
    public void What_was_paid_under_a_measure_since_found_void_is_totalled_by_entries_on_the_firsts_of_months()
    {
        TariffHistory history = Engine.TariffHistory(Part("MX"), new(2025, 1, 1), new(2025, 3, 11));
        VoidMeasureTotal total = history.FoundVoid.ShouldHaveSingleItem();
        (total.From, total.To, total.Entries, total.MostAnEntry).ShouldBe((new DateOnly(2025, 3, 4), new DateOnly(2025, 3, 11), 0, 250m));
        total.FoundVoid.Date.ShouldBe(new(2026, 2, 20));

        // April and May pay 25 percent each; the steel measure then takes its place.
        VoidMeasureTotal other = Engine.TariffHistory(Part("MX") with { Hts = HsCode.Parse("9401.39.00") }, new(2025, 3, 4), new(2025, 5, 31)).FoundVoid.ShouldHaveSingleItem();
        (other.Entries, other.PaidAtLeast, other.PaidAtMost).ShouldBe((2, 500m, 500m));
    }

    [Fact]
    public void A_claim_after_importation_returns_duty_and_the_processing_fee_and_is_in_time_for_a_year()
    {
        TariffHistory history = Engine.TariffHistory(Part("MX") with { Hts = HsCode.Parse("9401.39.00") }, new(2025, 3, 7), new(2026, 3, 7));
        PostImportationClaims claims = history.Claims.ShouldNotBeNull();
        PostImportationClaim first = claims.Periods[0];
        (first.Returns, first.OfVoidMeasures, first.ClaimUntil).ShouldBe((253.464m, 250m, new DateOnly(2026, 3, 7)));
        claims.Periods.ShouldAllBe(c => c.TurnsOn.IsEmpty);

        // 2025-04-01 to 2026-03-01 are twelve firsts: eleven under the void measure, one under its successor.
        claims.Entries.ShouldBe(12);
        claims.Returns.ShouldBe((11 * 253.464m) + 103.464m);
    }

    [Fact]
    public void No_claim_after_importation_is_shown_when_the_question_claims_the_program() =>
        Engine.TariffHistory(Part("MX", "S"), new(2025, 3, 7), new(2025, 12, 31)).Claims.ShouldBeNull();

    [Fact]
    public void A_span_that_ends_before_it_begins_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Engine.TariffHistory(Part("MX"), new(2025, 3, 7), new(2025, 3, 6)));
}
