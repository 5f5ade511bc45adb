using System.Buffers;
using OriginRules;
using OriginRules.Results;

namespace OrleansScaleOut;

/// <summary>One part of a catalogue; the engine of its silo is shared by all of them.</summary>
public sealed class Shard(OriginEngine engine) : Grain, IShard
{
    // The cluster spreads shards over threads and machines, so that a shard needs one.
    private static readonly StreamOptions s_stream = new() { Threads = 1, JsonLines = true };
    private static readonly BomReadOptions s_lines = new() { Format = BomFormat.JsonLines };

    /// <inheritdoc/>
    public Task<byte[]> Evaluate(byte[] goods, string ruleSet)
    {
        var lines = new ArrayBufferWriter<byte>();
        foreach (BillEvaluation bill in engine.EvaluateBills(new MemoryStream(goods), s_lines, [new EvaluationRequest(ruleSet, new EvaluationOptions())], s_stream))
        {
            foreach (Finding finding in bill.Intake.Findings)
            {
                ResultJson.WriteLine(lines, finding);
            }

            if (bill.NotEvaluated is { } failure)
            {
                ResultJson.WriteLine(lines, failure);
            }

            lines.Write(bill.Lines.Span);
        }

        return Task.FromResult(lines.WrittenSpan.ToArray());
    }
}
