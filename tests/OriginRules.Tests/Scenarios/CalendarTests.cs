using OriginRules.Results;
using OriginRules.Tests.House;

namespace OriginRules.Tests.Scenarios;

public sealed class CalendarTests
{
    private static readonly OriginEngine Engine = OriginEngine.LoadBundled();

    private static readonly FinishedGood[] Goods = [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples", "boms"), "*.bom.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    [Theory]
    [InlineData("usmca")]
    [InlineData("us-canada")]
    [InlineData("us-mexico")]
    public void Between_two_days_of_a_calendar_a_good_pays_and_originates_the_same(string ruleSet)
    {
        foreach (FinishedGood good in Goods)
        {
            GoodCalendar calendar = Engine.Calendar(good, ruleSet, new(2027, 12, 31), new() { AsOf = new(2025, 1, 1) });
            for (DateOnly day = new(2025, 1, 1); day <= calendar.To; day = day.AddDays(13))
            {
                Evaluation state = calendar.Changes.LastOrDefault(c => c.Day <= day)?.After ?? calendar.Start;
                Evaluation now = Engine.Evaluate(good, ruleSet, new() { AsOf = day });
                Shown(now).ShouldBe(Shown(state), $"{good.Id} on {day:yyyy-MM-dd}");
            }
        }
    }

    [Fact]
    public void Each_change_starts_from_the_state_the_one_before_left()
    {
        GoodCalendar calendar = Engine.Calendar(Goods[0], "usmca", new(2026, 12, 31), new() { AsOf = new(2025, 1, 1) });
        calendar.Changes.ShouldNotBeEmpty();
        calendar.Changes[0].Before.ShouldBeSameAs(calendar.Start);
        calendar.Changes.Zip(calendar.Changes.Skip(1)).ShouldAllBe(c => ReferenceEquals(c.First.After, c.Second.Before) && c.First.Day < c.Second.Day);
        calendar.Changes.ShouldAllBe(c => c.PayableChange == c.After.Tariff.TotalPayable - c.Before.Tariff.TotalPayable);
    }

    [Fact]
    public void A_calendar_that_ends_on_its_first_day_has_no_change() =>
        Engine.Calendar(Goods[0], "usmca", new(2025, 3, 4), new() { AsOf = new(2025, 3, 4) }).Changes.ShouldBeEmpty();

    private static (OriginStatus Origin, PreferenceStatus Preference, bool Prohibited, decimal? Payable, decimal? Lower, decimal? Upper) Shown(Evaluation evaluation) =>
        (evaluation.Origin.Status, evaluation.Tariff.Preference.Status, evaluation.Tariff.ImportProhibited, evaluation.Tariff.TotalPayable, evaluation.Tariff.Range?.Lower, evaluation.Tariff.Range?.Upper);

    private static IEnumerable<FinishedGood> Read(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return [.. BomReader.Read(stream, new BomReadOptions { Format = BomFormat.Json, FileName = file }).Select(r => r.Good).OfType<FinishedGood>()];
    }
}
