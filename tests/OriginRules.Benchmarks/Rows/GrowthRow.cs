using System.Collections.Immutable;
using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules.Benchmarks;

/// <summary>Row h: how time grows with the lines of a good and with the product rules of a rule set.</summary>
internal static class GrowthRow
{
    public const string Fit = "fit of time to lines";
    public const string Rules = "product rules";
    private const int Repeats = 8;
    private const int RuleRuns = 15;
    private static readonly int[] s_lines = [10, 25, 100, 1_000];
    private static readonly int[] s_rules = [10, 30, 100, 300, 1_000, 3_000];

    public static IEnumerable<Measurement> Run(Options options)
    {
        OriginEngine engine = OriginEngine.LoadBundled();
        int[] lines = options.Full ? [.. s_lines, 10_000] : s_lines;
        var points = new List<(double Lines, double Time)>();
        foreach (int count in lines)
        {
            FinishedGood[] goods = BenchmarkGoods.Take(Family.All.Length, count);
            int repeats = Math.Max(1, Repeats * 100 / count);
            (double time, double fastest) = Stopwatches.Time(() =>
            {
                for (int i = 0; i < repeats; i++)
                {
                    foreach (FinishedGood good in goods)
                    {
                        engine.Evaluate(good, BenchmarkGoods.RuleSet);
                    }
                }
            });
            time /= goods.Length * repeats;
            fastest /= goods.Length * repeats;
            points.Add((count, time));
            yield return new Measurement("h", string.Create(CultureInfo.InvariantCulture, $"{count:N0} lines"), time, Note: $"{Table.Time(time / count)} a line") { Fastest = fastest };
        }

        double fit = RSquared(points);
        yield return new Measurement("h", Fit, null, Note: string.Create(CultureInfo.InvariantCulture, $"R² = {fit:0.0000}")) { RSquared = fit };
        foreach (Measurement m in WithRules(engine))
        {
            yield return m;
        }
    }

    /// <summary>The share of the variation that a straight line through the points explains.</summary>
    public static double RSquared(IReadOnlyList<(double X, double Y)> points)
    {
        double meanX = points.Average(p => p.X);
        double meanY = points.Average(p => p.Y);
        double xy = points.Sum(p => (p.X - meanX) * (p.Y - meanY));
        double xx = points.Sum(p => (p.X - meanX) * (p.X - meanX));
        double yy = points.Sum(p => (p.Y - meanY) * (p.Y - meanY));
        return xy * xy / (xx * yy);
    }

    private static IEnumerable<Measurement> WithRules(OriginEngine engine)
    {
        RuleSet usmca = engine.RuleSets.Resolve(BenchmarkGoods.RuleSet);
        FinishedGood[] goods = BenchmarkGoods.Take(256);
        string? first = null;
        foreach (int count in s_rules)
        {
            var steps = new EngineSteps(usmca with { ProductRules = Generated(usmca, count) }, new DateOnly(2026, 11, 22));
            (double time, double fastest) = Stopwatches.Time(() => Array.ForEach(goods, g => steps.Origin(g)), RuleRuns);
            string name = string.Create(CultureInfo.InvariantCulture, $"{count:N0} {Rules}");
            yield return new Measurement("h", name, time / goods.Length, Baseline: first, Note: "origin alone") { Fastest = fastest / goods.Length };
            first ??= name;
        }
    }

    /// <summary>The rules of the benchmark's goods and their sub-assemblies, and rules for other subheadings up to the count.</summary>
    private static ImmutableArray<ProductRule> Generated(RuleSet usmca, int count)
    {
        var day = new DateOnly(2026, 11, 22);
        ProductRule[] own = [.. BenchmarkGoods.RuleCodes.Select(code => usmca.RulesFor(code, day)[0] with { For = [HsRange.Of(code)], PrintedFor = [HsRange.Of(code)] })];
        IEnumerable<ProductRule> others = Enumerable.Range(0, int.MaxValue)
            .Select(i => HsCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{10 + (i % 60):00}{1 + (i / 60):0000}")))
            .Select(code => own[0] with { Id = $"generated/{code}", For = [HsRange.Of(code)], PrintedFor = [HsRange.Of(code)] });
        return [.. own.Concat(others).Take(count).OrderBy(r => r.Id, StringComparer.Ordinal)];
    }
}
