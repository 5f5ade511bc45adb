using System.CommandLine;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>explain</c>: the determination of one good, step by step.</summary>
internal static class ExplainCommand
{
    private const int ListedAtMost = 20;

    public static Command Create(CliConsole console, Services services, Option<bool> verbose)
    {
        var command = new Command("explain", "The determination of one good, step by step, with citations.");
        var input = new InputOptions(command, ArgumentArity.OneOrMore);
        var good = new Option<string>("--good") { Description = "The id of the good.", HelpName = "ID", Required = true };
        command.Options.Add(good);
        var scenario = new ScenarioOptions(command, DefaultRules.InForce);
        var output = new OutputOptions(command, "text", "json");
        command.SetAction(parsed =>
        {
            Selection selection = scenario.Select(parsed, services);
            List<InputFile> files = input.Files(parsed);
            var reader = new GoodsReader(console, services, parsed.GetValue(verbose));
            var findings = new List<Finding>();
            reader.Take = findings.Add;
            string id = parsed.GetValue(good)!;
            if (Find(reader, files, selection, id) is not { } found)
            {
                return reader.ExitCode;
            }

            Evaluation[] evaluations = [.. selection.Evaluate(found.Entry, reader.Add).Where(e => ReferenceEquals(e.Good, found.Good))];
            if (evaluations.Length == 0)
            {
                return reader.ExitCode;
            }

            using Output target = output.Open(parsed, console, files);
            if (output.Format(parsed) == "json")
            {
                ResultJson.Write(target.Writer, evaluations, findings, selection.Engine.Explain);
            }
            else
            {
                Write(target.Page(), evaluations, selection);
            }

            target.Complete();
            return reader.ExitCode;
        });
        return command;
    }

    /// <summary>The good of that id with the goods of its entry; null when it has an error, which is then already reported.</summary>
    /// <remarks>The whole input is read, so that findings and exit code do not depend on where the good stands.</remarks>
    internal static (FinishedGood Good, List<FinishedGood> Entry)? Find(GoodsReader reader, List<InputFile> files, Selection selection, string id)
    {
        var ids = new List<string>();
        var entries = new List<FinishedGood>();
        FinishedGood? found = null;
        foreach (FinishedGood good in reader.Read(files, selection.AsOf))
        {
            bool asked = found is null && good.Id == id;
            found = asked ? good : found;
            if (asked || good.TariffFacts?.Entry is not null)
            {
                entries.Add(good);
            }

            if (ids.Count <= ListedAtMost)
            {
                ids.Add(good.Id);
            }
        }

        if (found is not null)
        {
            return (found, [.. entries.Where(g => ReferenceEquals(g, found) || (found.TariffFacts?.Entry is { } entry && g.TariffFacts?.Entry == entry))]);
        }

        if (reader.Refused.Contains(id))
        {
            return null;
        }

        string more = ids.Count > ListedAtMost ? " ..." : "";
        throw new UsageException($"there is no good '{id}'; the goods are {string.Join(", ", ids.Take(ListedAtMost))}{more}.");
    }

    private static void Write(Page page, IEnumerable<Evaluation> evaluations, Selection selection)
    {
        bool first = true;
        foreach (Evaluation evaluation in evaluations)
        {
            if (!first)
            {
                page.Line();
            }

            first = false;
            page.Paragraph(Verdict.Summary(evaluation), 0, Tone.Strong);
            page.Line();
            foreach (string line in ExplanationText.Lines(selection.Engine.Explain(evaluation), page.Width))
            {
                page.Line(line);
            }

            EvaluationDetails.Write(page, evaluation);
        }

        page.Line();
        page.Paragraphs(ReportNotes.About(selection));
    }
}
