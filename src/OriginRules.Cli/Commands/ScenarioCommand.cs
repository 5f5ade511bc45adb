using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary><c>scenario sweep</c>: one parameter over a range.</summary>
internal static class ScenarioCommand
{
    private const string RangeSign = "..";

    public static Command Create(CliConsole console, Services services, Option<bool> verbose)
    {
        var command = new Command("scenario", "What parameters of the hypothetical agreements bring about.");
        command.Subcommands.Add(Sweep(console, services, verbose));
        return command;
    }

    private static Command Sweep(CliConsole console, Services services, Option<bool> verbose)
    {
        var command = new Command("sweep", "One parameter over a range, --set NAME=FROM..TO/STEP: duty and originating goods at each step, and the values at which answers change.");
        var input = new InputOptions(command, ArgumentArity.OneOrMore);
        var scenario = new ScenarioOptions(command, DefaultRules.AllBundled);
        var output = new OutputOptions(command, "table", "json", "csv");
        command.SetAction(parsed =>
        {
            string[] given = scenario.Given(parsed);
            (string name, ImmutableArray<decimal> values) = Range(given);
            Selection selection = scenario.Select(parsed, services, [.. given.Select(g => g.Contains(RangeSign, StringComparison.Ordinal) ? $"{name}={Text(values[0])}" : g)]);
            List<InputFile> files = input.Files(parsed);
            var reader = new GoodsReader(console, services, parsed.GetValue(verbose));
            ImmutableArray<FinishedGood> goods = [.. reader.Read(files, selection.AsOf)];
            ImmutableArray<SweepResult> results = [.. selection.RuleSets.Where(r => r.Options.Set.ContainsKey(name)).Select(r => Run(selection, r, name, values, ref goods, reader))];
            using Output target = output.Open(parsed, console, files);
            switch (output.Format(parsed))
            {
                case "json":
                    ResultJson.WriteSweep(target.Writer, name, results);
                    break;
                case "csv":
                    SweepText.WriteCsv(target.Writer, name, results);
                    break;
                default:
                    Page page = target.Page();
                    SweepText.Write(page, name, results);
                    page.Paragraphs(ReportNotes.Of(selection, reader));

                    break;
            }

            target.Complete();
            return reader.ExitCode;
        });
        return command;
    }

    // A good that cannot be evaluated is named once and left out of every step.
    private static SweepResult Run(Selection selection, SelectedRuleSet selected, string name, ImmutableArray<decimal> values, ref ImmutableArray<FinishedGood> goods, GoodsReader reader)
    {
        Selection alone = selection with { RuleSets = [selected] };
        goods = [.. goods.Where(g => alone.Evaluate([g], reader.Add).Any())];
        var sweep = new ScenarioSweep(
            selected.RuleSet.Id,
            goods,
            (good, value) => selection.Engine.Evaluate(good, selected.RuleSet.Id, selected.Options with { Set = selected.Options.Set.SetItem(name, Text(value)) }));
        return Usage.Guard(() => sweep.Run(values));
    }

    private static (string Name, ImmutableArray<decimal> Values) Range(string[] given)
    {
        string[] ranges = [.. given.Where(g => g.Contains(RangeSign, StringComparison.Ordinal))];
        if (ranges.Length != 1)
        {
            throw new UsageException("a sweep takes one --set NAME=FROM..TO/STEP, for example scenario.canadaDefenceSpendingPercentGdp=1.2..3.6/0.1; other parameters may be set beside it.");
        }

        string text = ranges[0];
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        string[] bounds = sign < 0 ? [] : text[(sign + 1)..].Split([RangeSign, "/"], StringSplitOptions.None);
        if (sign <= 0 || bounds.Length != 3)
        {
            throw new UsageException($"--set '{text}' is no NAME=FROM..TO/STEP, for example scenario.canadaDefenceSpendingPercentGdp=1.2..3.6/0.1.");
        }

        return (text[..sign], Usage.Guard(() => ScenarioSweep.Values(Number(text, bounds[0]), Number(text, bounds[1]), Number(text, bounds[2]))));
    }

    private static decimal Number(string setting, string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : throw new UsageException($"--set '{setting}': '{text}' is no number; expected NAME=FROM..TO/STEP.");

    private static string Text(decimal value) => Csv.Figure(value);
}
