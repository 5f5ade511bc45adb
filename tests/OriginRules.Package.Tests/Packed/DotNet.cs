using System.Diagnostics;

namespace OriginRules.Package.Tests.Packed;

/// <summary>Runs a program as a developer would at a prompt, apart from the test's own environment.</summary>
internal static class DotNet
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(8);

    /// <summary>The exit code with what the program wrote.</summary>
    public sealed record Outcome(int ExitCode, string Output, string Errors)
    {
        public string All => Output + Errors;

        public Outcome ShouldSucceed()
        {
            ExitCode.ShouldBe(0, All);
            return this;
        }
    }

    public static Outcome Run(string folder, params IEnumerable<string> arguments) => Start("dotnet", folder, arguments);

    public static Outcome Start(string program, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string name in start.Environment.Keys.Where(IsOfTheTestHost).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_longest))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {s_longest}.");
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static bool IsOfTheTestHost(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("XUNIT", StringComparison.OrdinalIgnoreCase);
}
