using OriginRules.Results;

namespace OriginRules.Benchmarks;

/// <summary>Goods in as JSON Lines, results out as JSON Lines, without explanations: what the command line does.</summary>
internal static class Streaming
{
    private const int BufferSize = 1 << 16;

    /// <summary>The number of goods evaluated.</summary>
    public static long Run(OriginEngine engine, Stream input, Stream output, int threads)
    {
        using var text = new StreamWriter(output, bufferSize: BufferSize, leaveOpen: true) { NewLine = "\n" };
        IEnumerable<IntakeResult> read = BomReader.Read(input, new BomReadOptions { Format = BomFormat.JsonLines });
        return threads == 1 ? OneThread(engine, read, text) : Several(engine, read, text, threads);
    }

    private static long OneThread(OriginEngine engine, IEnumerable<IntakeResult> read, StreamWriter text)
    {
        long goods = 0;
        foreach (Evaluation evaluation in engine.Evaluate(Goods(read), BenchmarkGoods.RuleSet))
        {
            ResultJson.WriteLine(text, evaluation);
            goods++;
        }

        return goods;
    }

    private static long Several(OriginEngine engine, IEnumerable<IntakeResult> read, StreamWriter text, int threads)
    {
        long goods = 0;
        IEnumerable<string> lines = Goods(read).AsParallel().AsOrdered().WithDegreeOfParallelism(threads).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(good =>
        {
            using var line = new StringWriter { NewLine = "\n" };
            ResultJson.WriteLine(line, engine.Evaluate(good, BenchmarkGoods.RuleSet));
            return line.ToString();
        });
        foreach (string line in lines)
        {
            text.Write(line);
            goods++;
        }

        return goods;
    }

    private static IEnumerable<FinishedGood> Goods(IEnumerable<IntakeResult> read) =>
        read.Select(r => r.Good ?? throw new InvalidOperationException(string.Join(Environment.NewLine, r.Findings.Select(f => f.Message))));
}
