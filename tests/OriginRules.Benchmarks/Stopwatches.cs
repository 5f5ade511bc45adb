using System.Diagnostics;

namespace OriginRules.Benchmarks;

/// <summary>Times what BenchmarkDotNet is unfit for: work of a second, other processes, several threads.</summary>
internal static class Stopwatches
{
    public const int Runs = 5;

    /// <summary>The median and least nanoseconds of several runs, after one that is not counted.</summary>
    public static (double Median, double Fastest) Time(Action work, int runs = Runs)
    {
        work();
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
