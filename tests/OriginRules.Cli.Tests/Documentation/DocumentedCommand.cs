using System.Text;
using System.Text.RegularExpressions;
using PortfolioGenerator;

namespace OriginRules.Cli.Tests;

/// <summary>A command line as a page prints it, run in this process.</summary>
internal static partial class DocumentedCommand
{
    public const string Tool = "originrules";

    public static string Output(string command)
    {
        CliRun run = Run(command);
        run.Exit.ShouldBe(0, $"{command}: {run.Error}");
        return run.Out;
    }

    public static CliRun Run(string command)
    {
        string[] pipe = command.Split(" | ");
        string[] args = [.. Words(pipe[^1])];
        args[0].ShouldBe(Tool, command);
        CliRun run = CliRun.With(Services.Bundled, pipe.Length == 1 ? "" : Goods(Words(pipe[0])), [.. args[1..].Select(Located)]);
        return run with { Out = run.Out.Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal) };
    }

    public static string[] Words(string command) => [.. Word().Matches(command).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value)];

    // Paths of the repository stand from its root; the tests run elsewhere.
    private static string Located(string argument) =>
        string.Join(',', argument.Split(',').Select(a => a.StartsWith("samples/", StringComparison.Ordinal) ? Repository.PathOf(a.Split('/')) : a));

    private static string Goods(string[] generator)
    {
        generator[0].ShouldBe("PortfolioGenerator");
        using var written = new MemoryStream();
        Portfolio.Write(written, Option("--country"), Option("--sector"));
        return Encoding.UTF8.GetString(written.ToArray());

        string? Option(string name) => Array.IndexOf(generator, name) is >= 0 and var at ? generator[at + 1] : null;
    }

    /// <summary>Words of a command, quoted ones without their quotes.</summary>
    [GeneratedRegex("\"([^\"]*)\"|([^ \"]+)")]
    private static partial Regex Word();
}
