using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace OriginRules.Benchmarks;

/// <summary>Runs a class of benchmarks with BenchmarkDotNet, short and in this process.</summary>
internal static class MicroBenchmarks
{
    private const int Warmups = 40;
    private const int Iterations = 40;
    private const int MillisecondsPerIteration = 20;

    public static IEnumerable<Measurement> Run<T>(string row, string baseline)
    {
        var log = new LogCapture();
        Summary summary = BenchmarkRunner.Run<T>(Config().AddLogger(log));
        if (summary.HasCriticalValidationErrors)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, summary.ValidationErrors));
        }

        foreach (BenchmarkReport report in summary.Reports)
        {
            string name = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
            BenchmarkDotNet.Mathematics.Statistics statistics = report.ResultStatistics ?? throw new InvalidOperationException($"{name} gave no result.\n{string.Concat(log.CapturedOutput.Select(l => l.Text))}");
            yield return new Measurement(
                row,
                name,
                statistics.Median,
                report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase),
                name == baseline ? null : baseline)
            {
                Fastest = statistics.Min,
            };
        }
    }

    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(Warmups)
            .WithIterationCount(Iterations)
            .WithIterationTime(TimeInterval.FromMilliseconds(MillisecondsPerIteration)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "originrules-benchmarks"))
        .WithOptions(ConfigOptions.DisableLogFile);
}
