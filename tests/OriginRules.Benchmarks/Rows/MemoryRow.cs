using System.Globalization;

namespace OriginRules.Benchmarks;

/// <summary>Row i: the peak working set of a process that streams goods.</summary>
internal static class MemoryRow
{
    private const int Threads = 2;
    private static readonly int[] s_goods = [10_000, 100_000];
    private static readonly int[] s_full = [10_000, 100_000, 1_000_000];

    public static IEnumerable<Measurement> Run(Options options)
    {
        foreach (int goods in options.Full ? s_full : s_goods)
        {
            (double time, string output) = Processes.Run(Processes.Self, Child.Mark, Child.Memory, goods.ToString(CultureInfo.InvariantCulture), Threads.ToString(CultureInfo.InvariantCulture));
            double bytes = double.Parse(output, CultureInfo.InvariantCulture);
            yield return new Measurement("i", Name(goods), time, Note: $"peak working set {Table.Size(bytes)}") { PeakBytes = bytes };
        }
    }

    public static string Name(int goods) => string.Create(CultureInfo.InvariantCulture, $"{goods:N0} goods streamed");
}
