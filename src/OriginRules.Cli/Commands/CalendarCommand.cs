using System.CommandLine;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>calendar</c>: what changes for each good on scheduled days.</summary>
internal static class CalendarCommand
{
    public static Command Create(CliConsole console, Services services, Option<bool> verbose)
    {
        var command = new Command("calendar", "What changes on scheduled dates, good by good: rates, measures, thresholds, certificates that expire.");
        var input = new InputOptions(command, ArgumentArity.OneOrMore);
        var scenario = new ScenarioOptions(command, DefaultRules.InForce);
        Option<string?> to = Days.Option("--to", "The last day.");
        to.Required = true;
        command.Options.Add(to);
        var output = new OutputOptions(command, "table", "csv", "json");
        command.SetAction(parsed =>
        {
            DateOnly last = Days.Parse(parsed.GetValue(to))!.Value;
            Selection selection = scenario.Select(parsed, services);
            if (selection.AsOf > last)
            {
                throw new UsageException("--to is before --as-of.");
            }

            List<InputFile> files = input.Files(parsed);
            var reader = new GoodsReader(console, services, parsed.GetValue(verbose));
            var findings = new List<Finding>();
            reader.Take = findings.Add;
            IEnumerable<GoodCalendar> goods = selection.Calendar(reader.Read(files, selection.AsOf), last, reader.Add);
            bool entries = false;
            goods = goods.Select(good =>
            {
                entries |= good.Start.Good.TariffFacts?.Entry is not null;
                return good;
            });
            using Output target = output.Open(parsed, console, files);
            switch (output.Format(parsed))
            {
                case "json":
                    ResultJson.WriteCalendar(target.Writer, goods, findings);
                    break;
                case "csv":
                    CalendarText.Csv(target.Writer, goods);
                    break;
                default:
                    Page page = target.Page();
                    CalendarText.Write(page, goods, last);
                    if (entries)
                    {
                        page.Paragraph("Each good is taken alone in its entry; the command entry shares the fees of an entry among its goods.", 0);
                    }

                    page.Paragraphs(ReportNotes.Of(selection, reader));

                    break;
            }

            target.Complete();
            return reader.ExitCode;
        });
        return command;
    }
}
