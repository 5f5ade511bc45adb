using System.Collections.Immutable;
using System.CommandLine;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary><c>compare</c>: a row a good, a column a rule set, and the first step at which they part.</summary>
internal static class CompareCommand
{
    public static Command Create(CliConsole console, Services services, Option<bool> verbose)
    {
        var command = new Command("compare", "A row a good: origin, Chinese content, duty under each rule set, and the first step that differs.");
        var input = new InputOptions(command, ArgumentArity.OneOrMore);
        var scenario = new ScenarioOptions(command, DefaultRules.AllBundled);
        var output = new OutputOptions(command, "table", "json", "csv", "md");
        var summary = new Option<bool>("--summary") { Description = "Write no goods: what each hypothetical agreement would change under each of its presets, and the totals." };
        command.Options.Add(summary);
        command.SetAction(parsed =>
        {
            Selection selection = scenario.Select(parsed, services);
            List<InputFile> files = input.Files(parsed);
            var reader = new GoodsReader(console, services, parsed.GetValue(verbose));
            SummaryOfPresets? presets = parsed.GetValue(summary) ? SummaryOfPresets.Of(selection) : null;
            var report = new Report(selection, presets, reader);
            using Output target = output.Open(parsed, console, files);
            report.Write(output.Format(parsed), target, report.Compare(files));
            target.Complete();
            return reader.ExitCode;
        });
        return command;
    }

    private sealed class Report(Selection selection, SummaryOfPresets? presets, GoodsReader reader)
    {
        private readonly ComparisonTotals _totals = new();
        private readonly ComparisonRollups _rollups = new();
        private readonly ImmutableArray<string> _ruleSets = [.. selection.RuleSets.Select(r => r.RuleSet.Id)];

        public IEnumerable<GoodComparison> Compare(List<InputFile> files)
        {
            IEnumerable<FinishedGood> goods = reader.Read(files, selection.AsOf);
            foreach (Evaluation[] row in selection.Evaluate(goods, reader.Add).Chunk(selection.RuleSets.Length))
            {
                var comparison = GoodComparison.Of([.. row], selection.Engine.Explain);
                _totals.Add(comparison);
                _rollups.Add(comparison);
                presets?.Add(comparison);
                if (presets is null)
                {
                    yield return comparison;
                }
            }
        }

        public void Write(string format, Output target, IEnumerable<GoodComparison> goods)
        {
            switch (format)
            {
                case "json":
                    ResultJson.WriteComparison(target.Writer, goods, _totals, _rollups, () => presets?.Losses ?? []);
                    break;
                case "csv" when presets is null:
                    var csv = new ComparisonCsv(target.Writer, _ruleSets);
                    csv.Header();
                    Each(goods, csv.Add);
                    break;
                case "csv":
                    Each(goods, static _ => { });
                    SummaryCsv.Write(target.Writer, presets.Losses);
                    break;
                case "md":
                    Markdown(target.Writer, goods);
                    break;
                default:
                    Table(target.Page(), goods);
                    break;
            }
        }

        private static void Each(IEnumerable<GoodComparison> goods, Action<GoodComparison> add)
        {
            foreach (GoodComparison good in goods)
            {
                add(good);
            }
        }

        private void Markdown(TextWriter writer, IEnumerable<GoodComparison> goods)
        {
            var markdown = new ComparisonMarkdown(writer, _ruleSets);
            if (presets is null)
            {
                markdown.Header();
            }

            Each(goods, markdown.Add);
            if (presets is not null)
            {
                markdown.Summary(presets.Losses);
            }

            markdown.Totals(_totals.ByRuleSet());
            foreach (string note in ReportNotes.Of(selection, reader))
            {
                writer.WriteLine();
                writer.WriteLine(note);
            }
        }

        private void Table(Page page, IEnumerable<GoodComparison> goods)
        {
            var table = new ComparisonTable(page, _ruleSets);
            if (presets is null)
            {
                table.Header();
            }

            Each(goods, table.Add);
            if (presets is null)
            {
                page.Line();
            }
            else
            {
                table.Summary(presets.Losses);
            }

            table.Totals(_totals.ByRuleSet());
            if (presets is null)
            {
                table.Rollups(_rollups.All());
            }

            page.Line();
            page.Paragraphs(ReportNotes.Of(selection, reader));
        }
    }
}
