namespace OriginRules.Benchmarks;

/// <summary>Row g: the first verdict of a process that has just started.</summary>
internal static class ColdStartRow
{
    public const string Empty = "empty .NET program";
    public const string Library = "catalog and first verdict, library";
    public const string CommandLine = "catalog and first verdict, command line as published";
    private const string Built = "catalog and first verdict, command line as built";
    private const int Runs = 10;

    /// <summary>They take turns, so that what else the machine does falls on all of them.</summary>
    public static IEnumerable<Measurement> Run(Options options)
    {
        string file = Path.Combine(Path.GetTempPath(), $"originrules-cold-{Environment.ProcessId}.bom.json");
        using (var text = new StreamWriter(file))
        {
            BomWriter.Write(text, BenchmarkGoods.Take(1));
        }

        (string Name, string Assembly, string[] Arguments)[] programs =
        [
            (Empty, Sibling("OriginRules.Benchmarks.Empty"), []),
            (Library, Processes.Self, [Child.Mark, Child.Verdict, file]),
            (Built, Sibling("OriginRules.Cli"), ["evaluate", file, "--format", "json"]),
            (CommandLine, PublishedCommandLine.Publish(), ["evaluate", file, "--format", "json"]),
        ];
        double[][] times = [.. programs.Select(_ => new double[Runs])];
        try
        {
            for (int run = -1; run < Runs; run++)
            {
                for (int i = 0; i < programs.Length; i++)
                {
                    double time = Processes.Run(programs[i].Assembly, programs[i].Arguments).Nanoseconds;
                    if (run >= 0)
                    {
                        times[i][run] = time;
                    }
                }
            }
        }
        finally
        {
            File.Delete(file);
        }

        for (int i = 0; i < programs.Length; i++)
        {
            yield return new Measurement("g", programs[i].Name, Stopwatches.Median(times[i]), Baseline: i == 0 ? null : Empty) { Fastest = times[i].Min() };
        }
    }

    /// <summary>An assembly of the same build: each project has its own folder beside the others.</summary>
    private static string Sibling(string project) =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", project, Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), project + ".dll"));
}
