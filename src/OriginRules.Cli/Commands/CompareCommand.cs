using System.CommandLine;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>compare</c>: a row a good, a column a rule set, and the first step at which they part.</summary>
internal static class CompareCommand
{
    public static Command Create(CliConsole console, Services services, Option<bool> verbose)
    {
        var command = new Command("compare", "A row a good: origin, Chinese content, duty under each rule set, and the first step that differs.");
        var input = new InputOptions(command, ArgumentArity.OneOrMore);
        var scenario = new ScenarioOptions(command, DefaultRules.AllBundled);
        var output = new OutputOptions(command, "table", "json");
        var summary = new Option<bool>("--summary") { Description = "Write the totals only." };
        command.Options.Add(summary);
        command.SetAction(parsed =>
        {
            Selection selection = scenario.Select(parsed, services);
            List<InputFile> files = input.Files(parsed);
            var reader = new GoodsReader(console, services, parsed.GetValue(verbose));
            var totals = new ComparisonTotals();
            IEnumerable<GoodComparison> goods = selection.Evaluate(reader.Read(files, selection.AsOf), reader.Add).Chunk(selection.RuleSets.Length).Select(row =>
            {
                var comparison = GoodComparison.Of([.. row], selection.Engine.Explain);
                totals.Add(comparison);
                return comparison;
            });
            if (parsed.GetValue(summary))
            {
                // Counts every good and writes none.
                goods = goods.Where(_ => false);
            }

            using Output target = output.Open(parsed, console, files);
            if (output.Format(parsed) == "json")
            {
                ResultJson.WriteComparison(target.Writer, goods, totals);
            }
            else
            {
                Table(target.Page(), goods, totals, selection, reader, parsed.GetValue(summary));
            }

            target.Complete();
            return reader.ExitCode;
        });
        return command;
    }

    private static void Table(Page page, IEnumerable<GoodComparison> goods, ComparisonTotals totals, Selection selection, GoodsReader reader, bool summary)
    {
        var table = new ComparisonTable(page, [.. selection.RuleSets.Select(r => r.RuleSet.Id)]);
        if (!summary)
        {
            table.Header();
        }

        foreach (GoodComparison good in goods)
        {
            table.Add(good);
        }

        if (!summary)
        {
            page.Line();
        }

        table.Totals(totals.ByRuleSet());
        page.Line();
        foreach (string note in ReportNotes.Of(selection, reader))
        {
            page.Paragraph(note, 0);
        }
    }
}
