using System.Globalization;
using System.Runtime.InteropServices;

namespace OriginRules.Benchmarks;

/// <summary>Names the machine of the run.</summary>
internal static class Machine
{
    private const string LinuxProcessors = "/proc/cpuinfo";

    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {(System.Runtime.GCSettings.IsServerGC ? "server" : "workstation")} garbage collection");

    private static string Processor()
    {
        string? model = File.Exists(LinuxProcessors) ? File.ReadLines(LinuxProcessors).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return model?[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
            ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
