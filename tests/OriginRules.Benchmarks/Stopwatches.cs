using System.Diagnostics;

namespace OriginRules.Benchmarks;

/// <summary>Times what BenchmarkDotNet is unfit for: work of a second, other processes, several threads.</summary>
internal static class Stopwatches
{
    public const int Runs = 5;
    private static readonly TimeSpan s_warmup = TimeSpan.FromSeconds(2.5);

    /// <summary>The median and least nanoseconds of several runs, after some seconds of runs that are not counted: until then the runtime still compiles.</summary>
    public static (double Median, double Fastest) Time(Action work, int runs = Runs)
    {
        long began = Stopwatch.GetTimestamp();
        do
        {
            work();
        }
        while (Stopwatch.GetElapsedTime(began) < s_warmup);

        double[] times = new double[runs];
        for (int i = 0; i < runs; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var clock = Stopwatch.StartNew();
            work();
            times[i] = clock.Elapsed.TotalNanoseconds;
        }

        return (Median(times), times.Min());
    }

    public static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
