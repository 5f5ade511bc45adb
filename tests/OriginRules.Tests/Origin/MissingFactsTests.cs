using CsCheck;
using OriginRules.Results;

namespace OriginRules.Tests.Origin;

public sealed class MissingFactsTests
{
    [Fact]
    public void Joined_in_any_grouping_they_stay_in_the_order_they_were_met() => Gen.Int[0, 3].Array[0, 12].Sample(sizes =>
    {
        int next = 0;
        MissingFact[][] parts = [.. sizes.Select(size => Enumerable.Range(0, size).Select(_ => Fact(next++)).ToArray())];
        MissingFacts fromTheLeft = parts.Aggregate(MissingFacts.None, (all, part) => all.Plus([.. part]));
        MissingFacts fromTheRight = parts.Reverse().Aggregate(MissingFacts.None, (all, part) => MissingFacts.Of([.. part]).Plus(all));

        fromTheLeft.ShouldBe(parts.SelectMany(p => p));
        fromTheRight.ShouldBe(parts.SelectMany(p => p));
        fromTheLeft.IsEmpty.ShouldBe(next == 0);
    });

    [Fact]
    public void A_hundred_thousand_joined_one_by_one_are_read_without_deep_calls()
    {
        MissingFacts all = MissingFacts.None;
        for (int i = 0; i < 100_000; i++)
        {
            all = all.Plus([Fact(i)]);
        }

        all.Count().ShouldBe(100_000);
    }

    private static MissingFact Fact(int number) => new() { Path = $"L{number}", Fact = "value", Why = "", WouldDecide = false };
}
