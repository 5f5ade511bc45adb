using OriginRules.Benchmarks;

namespace OriginRules.Tests.Engine;

public class StraightLineTests
{
    private const int Goods = 200;
    private static readonly OriginEngine s_engine = OriginEngine.LoadBundled();
    private static readonly StraightLine s_byHand = new(s_engine.RuleSets.Resolve(BenchmarkGoods.RuleSet), new DateOnly(2026, 11, 22));

    [Fact]
    public void The_arithmetic_written_by_hand_gives_the_figures_of_the_engine()
    {
        IEnumerable<string> differences = BenchmarkGoods.Take(Goods).SelectMany(g => EngineFigures.Differences(s_byHand.Of(g), s_engine.Evaluate(g, BenchmarkGoods.RuleSet)));

        differences.ShouldBeEmpty();
    }

    [Fact]
    public void A_figure_that_is_not_the_engines_is_named()
    {
        FinishedGood good = BenchmarkGoods.Create(0);

        EngineFigures.Differences(s_byHand.Of(good) with { China = -1 }, s_engine.Evaluate(good, BenchmarkGoods.RuleSet)).Single().ShouldContain("Chinese value is -1 by hand");
    }

    [Fact]
    public void The_goods_measured_originate_by_shift_by_tolerance_and_by_content_and_some_do_not()
    {
        Evaluation[] all = [.. BenchmarkGoods.Take(Goods).Select(g => s_engine.Evaluate(g, BenchmarkGoods.RuleSet))];

        all.ShouldContain(e => e.Origin.Claimable && e.Origin.TariffShift!.Met == true);
        all.ShouldContain(e => e.Origin.DeMinimis != null && e.Origin.DeMinimis.Applied);
        all.ShouldContain(e => e.Origin.Claimable && e.Origin.RegionalValueContent.Any(r => r.Threshold != null));
        all.ShouldContain(e => !e.Origin.Claimable);
        all.ShouldAllBe(e => BillLines(e.Good) == BenchmarkGoods.UsualLines);
    }

    private static int BillLines(FinishedGood good) => good.Components.Sum(l => 1 + l.Components.Length);
}
