using System.Globalization;

namespace OriginRules.Benchmarks;

/// <summary>Row f: JSON Lines in to JSON Lines out, and evaluation alone, with one thread and two.</summary>
internal static class EndToEndRow
{
    public const string Tokens = "tokenise the input with Newtonsoft's reader";
    public const string One = "end to end, 1 thread";
    public const string Two = "end to end, 2 threads";
    public const string EvaluateOne = "evaluate goods in memory, 1 thread";
    public const string EvaluateTwo = "evaluate goods in memory, 2 threads";
    private const int Goods = 2_000;
    private const int FullGoods = 10_000;

    public static IEnumerable<Measurement> Run(Options options)
    {
        int goods = options.Full ? FullGoods : Goods;
        OriginEngine engine = OriginEngine.LoadBundled();
        yield return Timed(Tokens, goods, null, () =>
        {
            using var text = new StreamReader(new GoodsStream(goods));
            LoadingBenchmarks.Tokenised(text);
        });
        yield return Timed(One, goods, Tokens, () => Streaming.Run(engine, new GoodsStream(goods), Stream.Null, 1));
        yield return Timed(Two, goods, Tokens, () => Streaming.Run(engine, new GoodsStream(goods), Stream.Null, 2));

        FinishedGood[] memory = BenchmarkGoods.Take(goods);
        yield return Timed(EvaluateOne, goods, null, () => Evaluate(engine, memory, 1));
        yield return Timed(EvaluateTwo, goods, EvaluateOne, () => Evaluate(engine, memory, 2));
    }

    private static Measurement Timed(string name, int goods, string? baseline, Action work)
    {
        (double median, double fastest) = Stopwatches.Time(work);
        return new Measurement("f", name, median / goods, Baseline: baseline, Note: string.Create(CultureInfo.InvariantCulture, $"{1e9 * goods / median:0} goods/s")) { Fastest = fastest / goods };
    }

    private static void Evaluate(OriginEngine engine, FinishedGood[] goods, int threads)
    {
        var workers = new Thread[threads];
        int next = -1;
        for (int i = 0; i < threads; i++)
        {
            workers[i] = new Thread(() =>
            {
                for (int good = Interlocked.Increment(ref next); good < goods.Length; good = Interlocked.Increment(ref next))
                {
                    engine.Evaluate(goods[good], BenchmarkGoods.RuleSet);
                }
            });
            workers[i].Start();
        }

        Array.ForEach(workers, w => w.Join());
    }
}
