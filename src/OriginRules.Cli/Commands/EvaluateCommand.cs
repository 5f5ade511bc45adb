using System.CommandLine;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>evaluate</c>: every good under every rule set.</summary>
internal static class EvaluateCommand
{
    private const string JsonLines = "jsonl";
    private static readonly string[] FailOnWords = ["violation", "nonOriginating", "undetermined"];

    public static Command Create(CliConsole console, Services services, Option<bool> verbose)
    {
        var command = new Command("evaluate", "Origin, Chinese content and duty of every good under every rule set.");
        var input = new InputOptions(command, ArgumentArity.OneOrMore);
        var scenario = new ScenarioOptions(command, DefaultRules.InForce);
        var output = new OutputOptions(command, "table", "json", JsonLines, "csv", "md");
        var failOn = new Option<string[]>("--fail-on") { Description = $"Exit with 1 when an evaluation is this: {string.Join(", ", FailOnWords)}. Repeatable.", HelpName = "WHAT", Arity = ArgumentArity.OneOrMore };
        failOn.AcceptOnlyFromAmong(FailOnWords);
        var threads = new ThreadsOption(command);
        var explain = new Option<bool>("--explain") { Description = "Write the explanation tree of every evaluation (jsonl; json has it always)." };
        command.Options.Add(failOn);
        command.Options.Add(explain);
        var requests = new RequestOptions(command);
        command.SetAction(parsed =>
        {
            Selection selection = requests.WithOwnReview(parsed, scenario.Select(parsed, services));
            List<InputFile> files = input.Files(parsed);
            var reader = new GoodsReader(console, services, parsed.GetValue(verbose));
            var watch = new FailOn(parsed.GetValue(failOn) ?? []);
            List<Evaluation> kept = [];
            string format = output.Format(parsed);
            bool explained = parsed.GetValue(explain);
            StreamOptions stream = new() { Threads = threads.Of(parsed), JsonLines = format == JsonLines };
            Selection asked = format == JsonLines ? selection with { RuleSets = [.. selection.RuleSets.Select(r => r with { Options = r.Options with { Explain = explained } })] } : selection;
            using (Output target = output.Open(parsed, console, files))
            {
                EvaluationProgressBar.Run(console, output.IsFile(parsed), files, reader, at =>
                {
                    IEnumerable<BillEvaluation> bills = reader.Evaluate(files, asked, stream, at);
                    if (format == JsonLines)
                    {
                        new EvaluationLines(target, asked, reader, explained, files.Any(f => f.IsStandardInput)).Write(bills, e => requests.KeepOne(parsed, watch.See(e), kept));
                    }
                    else
                    {
                        IEnumerable<Evaluation> evaluations = selection.Engine.ShareEntries(bills.SelectMany(b => b.Evaluations)).Select(watch.See);
                        Write(format, target, requests.Keep(parsed, evaluations, kept), selection, reader);
                    }
                });
                target.Complete();
            }

            requests.Write(parsed, selection, kept, files);

            return ExitCode.Worst(reader.ExitCode, watch.ExitCode);
        });
        return command;
    }

    private static void Write(string format, Output target, IEnumerable<Evaluation> evaluations, Selection selection, GoodsReader reader)
    {
        switch (format)
        {
            case "json":
                var findings = new List<Finding>();
                reader.Take = findings.Add;
                ResultJson.Write(target.Writer, evaluations, findings, selection.Engine.Explain);
                break;
            case "csv":
                var rows = new EvaluationCsv(target.Writer);
                foreach (Evaluation evaluation in evaluations)
                {
                    rows.Add(evaluation);
                }

                break;
            case "md":
                EvaluationMarkdown.Header(target.Writer);
                foreach (Evaluation evaluation in evaluations)
                {
                    EvaluationMarkdown.Row(target.Writer, evaluation);
                }

                foreach (string note in ReportNotes.Of(selection, reader))
                {
                    target.Writer.WriteLine();
                    target.Writer.WriteLine(note);
                }

                break;
            default:
                Table(target.Page(), evaluations, selection, reader);
                break;
        }
    }

    private static void Table(Page page, IEnumerable<Evaluation> evaluations, Selection selection, GoodsReader reader)
    {
        var table = new EvaluationTable(page, Math.Clamp(selection.RuleSets.Max(r => r.RuleSet.Id.Length), 10, 24));
        table.Header();
        foreach (Evaluation evaluation in evaluations)
        {
            table.Add(evaluation);
        }

        page.Line();
        page.Paragraphs(ReportNotes.Of(selection, reader));
    }

    private sealed class FailOn(string[] words)
    {
        public int ExitCode { get; private set; } = Cli.ExitCode.Done;

        public Evaluation See(Evaluation evaluation)
        {
            if (words.Any(w => Is(evaluation, w)))
            {
                ExitCode = Cli.ExitCode.DoesNotHold;
            }

            return evaluation;
        }

        private static bool Is(Evaluation evaluation, string word) => word switch
        {
            "violation" => evaluation.Flags.Any(f => f.Severity == FlagSeverity.Violation),
            "nonOriginating" => evaluation.Origin.Status == OriginStatus.NonOriginating,
            _ => evaluation.Origin.Status == OriginStatus.Undetermined,
        };
    }
}
