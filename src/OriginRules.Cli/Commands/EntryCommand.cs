using System.CommandLine;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>entry</c>: the tariff numbers of each good in the order customs asks for, what each entry pays, and what the preference saves.</summary>
internal static class EntryCommand
{
    public static Command Create(CliConsole console, Services services, Option<bool> verbose)
    {
        var command = new Command("entry", "The lines of an entry for the broker, with totals by entry and measure and what the preference saves.");
        var input = new InputOptions(command, ArgumentArity.OneOrMore);
        var scenario = new ScenarioOptions(command, DefaultRules.InForce);
        var output = new OutputOptions(command, "table", "csv", "json");
        command.SetAction(parsed =>
        {
            Selection selection = scenario.Select(parsed, services);
            if (selection.RuleSets.Length != 1)
            {
                throw new UsageException("an entry is made under one rule set; give one with --rules.");
            }

            List<InputFile> files = input.Files(parsed);
            var reader = new GoodsReader(console, services, parsed.GetValue(verbose));
            var findings = new List<Finding>();
            reader.Take = findings.Add;
            EntryReport report = EntryReport.Of(selection.Evaluate(reader.Read(files, selection.AsOf), reader.Add), selection.Engine.FoundVoid);
            using Output target = output.Open(parsed, console, files);
            switch (output.Format(parsed))
            {
                case "json":
                    ResultJson.WriteEntries(target.Writer, report, findings);
                    break;
                case "csv":
                    EntryText.Csv(target.Writer, report);
                    break;
                default:
                    Page page = target.Page();
                    EntryText.Write(page, report);
                    page.Paragraphs(ReportNotes.Of(selection, reader));

                    break;
            }

            target.Complete();
            return reader.ExitCode;
        });
        return command;
    }
}
