using System.Collections.Immutable;
using System.CommandLine;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary><c>rules diff</c>: everything that distinguishes one rule set from another.</summary>
internal static class RulesDiffCommand
{
    private const char PresetSign = '@';

    public static Command Create(CliConsole console, Services services)
    {
        var command = new Command("diff", "Exactly what differs between two rule sets. Applied to A, the differences of --format json give B.");
        var first = Rules("A");
        var second = Rules("B");
        command.Arguments.Add(first);
        command.Arguments.Add(second);
        var output = new OutputOptions(command, "table", "json");
        command.SetAction(parsed =>
        {
            (RuleSet a, RuleSet b) = Resolve(parsed.GetValue(first)!, parsed.GetValue(second)!, services);
            ImmutableArray<RuleSetDifference> differences = RuleSetDifferences.Between(a, b);
            using Output target = output.Open(parsed, console, []);
            if (output.Format(parsed) == "json")
            {
                RuleSetDifferences.Write(target.Writer, a, b, differences);
            }
            else
            {
                RulesDiffText.Write(target.Page(), a, b, differences);
            }

            target.Complete();
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Rules(string name) =>
        new(name) { Description = "The id of a rule set, or the path of a folder with a ruleset.json; ID@PRESET for one of its presets." };

    private static (RuleSet First, RuleSet Second) Resolve(string first, string second, Services services)
    {
        (string firstName, string firstPreset) = Split(first);
        (string secondName, string secondPreset) = Split(second);
        (IRuleEngine engine, ImmutableArray<string> ids) = Usage.Guard(() => RuleSetNames.Resolve([firstName, secondName], DefaultRules.InForce, services));
        return (Usage.Guard(() => Plain(engine, ids[0], firstPreset)), Usage.Guard(() => Plain(engine, ids[^1], secondPreset)));
    }

    private static (string Name, string Preset) Split(string text) =>
        text.LastIndexOf(PresetSign) is > 0 and int sign && !Directory.Exists(text) ? (text[..sign], text[(sign + 1)..]) : (text, new EvaluationOptions().Preset);

    private static RuleSet Plain(IRuleEngine engine, string id, string preset) => engine.Resolve(id, preset, ImmutableSortedDictionary<string, string>.Empty);
}
