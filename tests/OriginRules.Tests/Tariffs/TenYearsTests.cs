using System.Collections.Immutable;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Tests.Tariffs;

/// <summary>300 tariff lines on every day of ten years.</summary>
[Trait("Category", "Slow")]
public class TenYearsTests
{
    private const int Lines = 300;
    private const int Seed = 20261122;
    private static readonly DateOnly s_first = new(2018, 1, 1);
    private static readonly DateOnly s_last = new(2027, 12, 31);
    private static readonly TariffEngine s_engine = TariffCaseTests.Engine;

    public static TheoryData<string, bool> Origins => new() { { "CN", false }, { "CN", true }, { "CA", false }, { "CA", true }, { "MX", false }, { "MX", true } };

    [Theory]
    [MemberData(nameof(Origins))]
    public void Every_day_has_an_answer_that_changes_only_when_a_measure_says_so(string origin, bool granted)
    {
        List<string> failures = [];
        Parallel.ForEach(Codes(), code =>
        {
            string? failure = Walk(code, Country.Parse(origin), granted);
            if (failure is not null)
            {
                lock (failures)
                {
                    failures.Add(failure);
                }
            }
        });

        failures.ShouldBeEmpty();
    }

    [Fact]
    public void The_lines_are_as_many_as_asked_and_of_many_chapters() => (Codes().Distinct().Count(), Codes().Select(c => c.Chapter).Distinct().Count() > 60).ShouldBe((Lines, true));

    private static string? Walk(HsCode code, Country origin, bool granted)
    {
        HashSet<DateOnly> changes = [.. s_engine.ChangeDays(code, s_first, s_last)];
        Sums? before = null;
        for (DateOnly day = s_first; day <= s_last; day = day.AddDays(1))
        {
            TariffTreatment treatment = s_engine.Evaluate(Request(code, origin, granted, day));
            var sums = new Sums(treatment.TotalPayable, treatment.Range?.Lower, treatment.Range?.Upper, treatment.ImportProhibited, treatment.Range is not null);
            string? wrong = Wrong(treatment, day)
                ?? (before is not null && before != sums && !changes.Contains(day) ? $"{before} becomes {sums} on a day no measure names" : null);
            if (wrong is not null)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{code} of {origin} {(granted ? "with" : "without")} the preference on {day:yyyy-MM-dd}: {wrong}");
            }

            before = sums;
        }

        return null;
    }

    // Figures, a range with a reason, or a prohibition: nothing else is an answer.
    private static string? Wrong(TariffTreatment treatment, DateOnly day)
    {
        if (treatment.ImportProhibited)
        {
            return treatment.NotApplied.IsEmpty ? "prohibited without a reason" : null;
        }

        if (treatment.TotalPayable is null && treatment.Range is not { DependsOn.IsEmpty: false })
        {
            return "neither a total nor a range with a reason";
        }

        DutyLine? columnOne = treatment.Lines.FirstOrDefault(l => l.Measure == "hts");
        return columnOne is null ? (treatment.Range is { Lower: null, Upper: null } ? null : "no column 1 line")
            : day.Year < 2026 && columnOne is not { Confidence: "low", Why: { } why } ? "a rate of 2026 on an earlier day does not say so"
            : null;
    }

    private static TariffRequest Request(HsCode code, Country origin, bool granted, DateOnly day) => new()
    {
        Good = new FinishedGood { Id = "G", Hts = code, CustomsValue = 1000, NetWeightKg = 40, ExportCountry = origin },
        Day = day,
        Terms = new AgreementTariffTerms { RuleSetId = "test", Status = granted ? PreferenceStatus.Granted : PreferenceStatus.NotClaimed, Program = granted ? "S" : null },
        TradeRemedyOrigin = new CountryOfOriginFinding { Country = origin, Status = "determined", Cite = "test" },
    };

    // A linear congruential step, so that the choice is the same on every runtime.
    private static ImmutableArray<HsCode> Codes()
    {
        var chosen = new SortedSet<int>();
        uint state = Seed;
        while (chosen.Count < Lines)
        {
            state = unchecked((state * 1664525u) + 1013904223u);
            chosen.Add((int)(state % (uint)s_engine.Data.Rates.Count));
        }

        return [.. chosen.Select(s_engine.Data.Rates.CodeAt)];
    }

    private sealed record Sums(decimal? Total, decimal? Lower, decimal? Upper, bool Prohibited, bool Open);
}
