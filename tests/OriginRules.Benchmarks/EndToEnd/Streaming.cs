namespace OriginRules.Benchmarks;

/// <summary>Goods in as JSON Lines, results out as JSON Lines, without explanations: what the command line does.</summary>
internal static class Streaming
{
    private static readonly BomReadOptions s_read = new() { Format = BomFormat.JsonLines };

    /// <summary>The number of goods evaluated.</summary>
    public static long Run(OriginEngine engine, Stream input, Stream output, int threads)
    {
        long goods = 0;
        foreach (BillEvaluation bill in engine.EvaluateBills(input, s_read, [new EvaluationRequest(BenchmarkGoods.RuleSet, new EvaluationOptions())], new StreamOptions { Threads = threads, JsonLines = true }))
        {
            if (bill.Lines.IsEmpty)
            {
                throw new InvalidOperationException(string.Join(Environment.NewLine, bill.Intake.Findings.Select(f => f.Message).Append(bill.NotEvaluated?.Message)));
            }

            output.Write(bill.Lines.Span);
            goods++;
        }

        return goods;
    }
}
