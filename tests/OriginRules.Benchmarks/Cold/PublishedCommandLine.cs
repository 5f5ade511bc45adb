using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OriginRules.Benchmarks;

/// <summary>The command line published for this platform, as its package brings it: compiled ahead of time.</summary>
internal static class PublishedCommandLine
{
    private const string Name = "OriginRules.Cli";

    /// <summary>Publishes what changed and gives the path of the assembly.</summary>
    /// <exception cref="InvalidOperationException">Publishing failed.</exception>
    public static string Publish()
    {
        string root = Root();
        string artifacts = Path.Combine(root, "artifacts", "published");
        string target = Path.Combine(artifacts, Name);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = root, UseShellExecute = false };
        foreach (string arg in new[]
        {
            "publish", Path.Combine("src", Name), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--no-self-contained",
            "--artifacts-path", artifacts, "--output", target, "--nologo", "--verbosity", "quiet",
        })
        {
            start.ArgumentList.Add(arg);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(target, Name + ".dll") : throw new InvalidOperationException($"publishing {Name} failed: {output}");
    }

    /// <summary>The folder of the solution, above the one this program was built to.</summary>
    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "OriginRules.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not below OriginRules.sln.");
    }
}
