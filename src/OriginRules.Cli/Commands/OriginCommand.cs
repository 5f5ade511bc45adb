using System.CommandLine;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>origin</c>: preferential, marking and trade-remedy origin of one good side by side.</summary>
internal static class OriginCommand
{
    public static Command Create(CliConsole console, Services services, Option<bool> verbose)
    {
        var command = new Command("origin", "Preferential, marking and trade-remedy origin of one good, side by side.");
        var input = new InputOptions(command, ArgumentArity.OneOrMore);
        var good = new Option<string>("--good") { Description = "The id of the good.", HelpName = "ID", Required = true };
        command.Options.Add(good);
        var scenario = new ScenarioOptions(command, DefaultRules.InForce);
        var output = new OutputOptions(command, "text", "json", "md");
        command.SetAction(parsed =>
        {
            Selection selection = scenario.Select(parsed, services);
            List<InputFile> files = input.Files(parsed);
            var reader = new GoodsReader(console, services, parsed.GetValue(verbose));
            var findings = new List<Finding>();
            reader.Take = findings.Add;
            if (ExplainCommand.Find(reader, files, selection, parsed.GetValue(good)!) is not { } found)
            {
                return reader.ExitCode;
            }

            Evaluation[] evaluations = [.. selection.Evaluate(found.Entry, reader.Add).Where(e => ReferenceEquals(e.Good, found.Good))];
            if (evaluations.Length == 0)
            {
                return reader.ExitCode;
            }

            using Output target = output.Open(parsed, console, files);
            switch (output.Format(parsed))
            {
                case "json":
                    ResultJson.Write(target.Writer, evaluations, findings, selection.Engine.Explain);
                    break;
                case "md":
                    OriginText.WriteMarkdown(target.Writer, evaluations);
                    break;
                default:
                    OriginText.Write(target.Page(), evaluations);
                    break;
            }

            target.Complete();
            return reader.ExitCode;
        });
        return command;
    }
}
