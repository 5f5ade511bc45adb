using System.Diagnostics;
using System.Globalization;

namespace OriginRules.Benchmarks;

/// <summary>What this program does when it is started as the process to be measured.</summary>
internal static class Child
{
    public const string Mark = "child";
    public const string Verdict = "verdict";
    public const string Memory = "memory";
    private const string Status = "/proc/self/status";
    private const string Peak = "VmHWM:";

    public static int Run(string[] args)
    {
        switch (args)
        {
            case [_, Verdict, var file]:
                return FirstVerdict(file);
            case [_, Memory, var goods, var threads]:
                Console.WriteLine(Stream(long.Parse(goods, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture)));
                return 0;
            default:
                return 2;
        }
    }

    private static int FirstVerdict(string file)
    {
        FinishedGood good = BomReader.ReadFile(file).First().Good!;
        return OriginEngine.LoadBundled().Evaluate(good, BenchmarkGoods.RuleSet).Origin.Claimable ? 0 : 1;
    }

    private static long Stream(long goods, int threads)
    {
        Streaming.Run(OriginEngine.LoadBundled(), new GoodsStream(goods), System.IO.Stream.Null, threads);
        return PeakWorkingSet();
    }

    /// <summary>Bytes; the runtime gives the same figure on Windows and none on Linux.</summary>
    private static long PeakWorkingSet() => File.Exists(Status)
        ? long.Parse(File.ReadLines(Status).First(l => l.StartsWith(Peak, StringComparison.Ordinal))[Peak.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024
        : Process.GetCurrentProcess().PeakWorkingSet64;
}
