using System.Diagnostics;

namespace OriginRules.Benchmarks;

/// <summary>Starts other processes and times them.</summary>
internal static class Processes
{
    /// <summary>The program that runs .NET assemblies: the one this process was started with.</summary>
    private static string Host => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    public static string Self => typeof(Processes).Assembly.Location;

    /// <summary>Nanoseconds from the start to the end of a process, and what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than expected.</exception>
    public static (double Nanoseconds, string Output) Run(string assembly, params string[] args)
    {
        var start = new ProcessStartInfo(Host) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string arg in args.Prepend(assembly))
        {
            start.ArgumentList.Add(arg);
        }

        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double time = clock.Elapsed.TotalNanoseconds;
        return process.ExitCode == 0 ? (time, output) : throw new InvalidOperationException($"{Path.GetFileName(assembly)} {string.Join(' ', args)} ended with {process.ExitCode}: {errors.Result}");
    }
}
