using System.Collections.Immutable;
using System.CommandLine;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary><c>rules</c>: lists, shows, compares and checks rule sets.</summary>
internal static class RulesCommand
{
    public static Command Create(CliConsole console, Services services)
    {
        var command = new Command("rules", "Lists, shows, compares and checks rule sets.");
        command.Subcommands.Add(List(console, services));
        command.Subcommands.Add(Show(console, services));
        command.Subcommands.Add(Validate(console, services));
        command.Subcommands.Add(RulesDiffCommand.Create(console, services));
        return command;
    }

    private static Command List(CliConsole console, Services services)
    {
        var command = new Command("list", "The bundled rule sets.");
        var output = new OutputOptions(command, "table", "json");
        command.SetAction(parsed =>
        {
            IRuleEngine engine = services.Load([]);
            IEnumerable<RuleSet> ruleSets = engine.RuleSetIds.Select(id => Plain(engine, id));
            using Output target = output.Open(parsed, console, []);
            if (output.Format(parsed) == "json")
            {
                RuleSetJson.WriteList(target.Writer, ruleSets);
            }
            else
            {
                RuleSetText.List(target.Page(), ruleSets);
            }

            target.Complete();

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(CliConsole console, Services services)
    {
        var command = new Command("show", "A rule set: parties, parameters with value, date and source, provisions, and how much is modelled.");
        var id = new Argument<string>("ID") { Description = "The id of a rule set, or the path of a folder with a ruleset.json." };
        var hts = new Option<string?>("--hts") { Description = "Show the product rules for this code, in the nomenclature of the rule set.", HelpName = "CODE" };
        command.Arguments.Add(id);
        command.Options.Add(hts);
        var resolved = new Option<bool>("--resolved") { Description = "Write the whole data, with everything inherited, as one ruleset.json that extends nothing." };
        command.Options.Add(resolved);
        var output = new OutputOptions(command, "table", "json");
        command.SetAction(parsed =>
        {
            (IRuleEngine engine, ImmutableArray<string> ids) = Usage.Guard(() => RuleSetNames.Resolve([parsed.GetValue(id)!], DefaultRules.InForce, services));
            RuleSet ruleSet = Usage.Guard(() => Plain(engine, ids[0]));
            IReadOnlyList<ProductRule>? rules = parsed.GetValue(hts) is { } code ? RulesFor(ruleSet, code) : null;
            using Output target = output.Open(parsed, console, []);
            if (parsed.GetValue(resolved))
            {
                RuleSetDifferences.WriteResolved(target.Writer, ruleSet);
            }
            else if (output.Format(parsed) == "json")
            {
                RuleSetJson.Write(target.Writer, ruleSet, rules);
            }
            else if (rules is not null)
            {
                RuleSetText.Rules(target.Page(), ruleSet, rules);
            }
            else
            {
                RuleSetText.Show(target.Page(), ruleSet);
            }

            target.Complete();

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Validate(CliConsole console, Services services)
    {
        var command = new Command("validate", "Checks the rule set of a folder: every error with file, rule, value and what was expected. Exit code 1 when it has one.");
        var path = new Argument<string>("PATH") { Description = "A folder with a ruleset.json, or that file." };
        command.Arguments.Add(path);
        var output = new OutputOptions(command, "table", "json");
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(path)!;
            if (!Directory.Exists(folder) && !File.Exists(folder))
            {
                throw new UsageException($"there is no folder '{folder}'.");
            }

            IReadOnlyList<string> problems = services.Validate(folder);
            using Output target = output.Open(parsed, console, []);
            if (output.Format(parsed) == "json")
            {
                RuleSetJson.WriteProblems(target.Writer, problems);
            }
            else
            {
                foreach (string problem in problems)
                {
                    target.Writer.WriteLine(problem);
                }

                target.Writer.WriteLine(problems.Count == 0 ? $"{folder}: no errors." : FormattableString.Invariant($"{folder}: {problems.Count} errors."));
            }

            target.Complete();

            return problems.Count == 0 ? ExitCode.Done : ExitCode.DoesNotHold;
        });
        return command;
    }

    private static RuleSet Plain(IRuleEngine engine, string id) => engine.Resolve(id, new EvaluationOptions().Preset, ImmutableSortedDictionary<string, string>.Empty);

    private static List<ProductRule> RulesFor(RuleSet ruleSet, string text)
    {
        if (!HsCode.TryParse(text, out HsCode code))
        {
            throw new UsageException($"'{text}' is no tariff code; expected 2 to 10 digits, dots allowed, such as 8708.50.");
        }

        List<ProductRule> rules = [.. ruleSet.ProductRules.Where(r => r.For.Any(f => f.Contains(code) || f.Overlaps(code)))];
        if (rules.Count > 0)
        {
            return rules;
        }

        IEnumerable<string> near = ruleSet.ProductRules.SelectMany(r => r.For).Where(f => f.From.Chapter == code.Chapter).Select(f => f.ToString()).Distinct(StringComparer.Ordinal).Take(20);
        string valid = string.Join(", ", near);
        throw new UsageException($"no product rule of {ruleSet.Id} covers {code.ToDottedString()} ({ruleSet.Nomenclature})" + (valid.Length > 0 ? $"; chapter {code.Truncate(2)} has rules for {valid}." : $"; it has none for chapter {code.Truncate(2)}."));
    }
}
