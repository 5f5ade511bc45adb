using System.Text;

namespace OrleansScaleOut;

/// <summary>Cuts a catalogue into shards, has them evaluated side by side, and puts the results together in the order of the goods.</summary>
public static class Catalogue
{
    /// <summary>The results of the lines, as one process would write them.</summary>
    public static async Task<byte[]> Evaluate(IGrainFactory grains, IEnumerable<string> lines, int linesAShard, string ruleSet)
    {
        byte[][] parts = await Task.WhenAll(lines.Chunk(linesAShard).Select((part, number) =>
            grains.GetGrain<IShard>(number).Evaluate(Encoding.UTF8.GetBytes(string.Join('\n', part)), ruleSet)));
        return [.. parts.SelectMany(p => p)];
    }
}
