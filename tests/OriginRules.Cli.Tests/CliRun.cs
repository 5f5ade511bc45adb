using System.Collections.Immutable;
using System.Text;

namespace OriginRules.Cli.Tests;

/// <summary>A run of the command line in this process.</summary>
internal sealed record CliRun(int Exit, string Out, string Error)
{
    /// <summary>Over the fake engine: each line of an input is the id of a good, or <c>!id</c> for one with an error, <c>?id</c> with a warning.</summary>
    public static CliRun Of(params string[] args) => With(Fake, "", args);

    public static CliRun WithInput(string input, params string[] args) => With(Fake, input, args);

    /// <summary>Over the library itself.</summary>
    public static CliRun Bundled(params string[] args) => With(Services.Bundled, "", args);

    public static CliRun With(Services services, string input, string[] args, bool color = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new CliConsole { Out = output, Error = error, OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)), Color = color };
        int exit = CliApp.Run(args, console, services);
        return new(exit, output.ToString(), error.ToString());
    }

    public static Services Fake { get; } = new()
    {
        Load = folders => new FakeEngine(folders),
        LoadWithData = (_, folders) => new FakeEngine(folders),
        Read = ReadLines,
        Validate = folder => File.Exists(Path.Combine(folder, "ruleset.json")) ? [] : ["ruleset.json: expected; not found"],
    };

    // G1@E is a good of entry E.
    private static FinishedGood WithEntry(FinishedGood good) => good.Id.Split('@') is [_, var entry] ? good with { TariffFacts = new() { Entry = entry } } : good;

    private static IEnumerable<IntakeResult> ReadLines(Stream stream, BomReadOptions options)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            string id = line.TrimStart('!', '?');
            FindingSeverity severity = line.StartsWith('!') ? FindingSeverity.Error : line.StartsWith('?') ? FindingSeverity.Warning : FindingSeverity.Info;
            ImmutableArray<Finding> findings = [new() { Severity = severity, Code = "BOM-X", Path = $"{id}/C1.hts", Value = "94O1", Message = "no tariff code" }];
            yield return new() { Id = id, Good = severity == FindingSeverity.Error ? null : WithEntry(Samples.Good(id)), Findings = findings };
        }
    }
}
