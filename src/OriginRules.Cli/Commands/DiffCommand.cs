using System.Collections.Immutable;
using System.CommandLine;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>diff</c>: what moved between two result files, and why.</summary>
internal static class DiffCommand
{
    public static Command Create(CliConsole console)
    {
        var command = new Command("diff", "What moved between two result files that evaluate --format json wrote, and why: input, date, scenario, rule set, rule, tariff data, rate.");
        var first = new Argument<string>("A.json") { Description = "The earlier result." };
        var second = new Argument<string>("B.json") { Description = "The later result." };
        command.Arguments.Add(first);
        command.Arguments.Add(second);
        var output = new OutputOptions(command, "table", "json", "csv", "md");
        command.SetAction(parsed =>
        {
            string a = parsed.GetValue(first)!;
            string b = parsed.GetValue(second)!;
            ImmutableArray<EvaluationDifference> differences = Between(a, b);
            using Output target = output.Open(parsed, console, [new(a, BomFormat.Json), new(b, BomFormat.Json)]);
            switch (output.Format(parsed))
            {
                case "json":
                    ResultJson.WriteDifferences(target.Writer, differences);
                    break;
                case "csv":
                    DiffText.WriteCsv(target.Writer, differences);
                    break;
                case "md":
                    DiffText.WriteMarkdown(target.Writer, differences);
                    break;
                default:
                    DiffText.Write(target.Page(), differences);
                    break;
            }

            target.Complete();
            return ExitCode.Done;
        });
        return command;
    }

    private static ImmutableArray<EvaluationDifference> Between(string first, string second)
    {
        using StreamReader a = Open(first);
        using StreamReader b = Open(second);
        try
        {
            return ResultDifferences.Between(a, b);
        }
        catch (FormatException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static StreamReader Open(string file)
    {
        try
        {
            return new StreamReader(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"cannot read '{file}': {Messages.Of(e)}");
        }
    }
}
