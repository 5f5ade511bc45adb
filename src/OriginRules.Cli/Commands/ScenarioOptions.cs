using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>The options that say under which rule sets and which day's law: shared by every command that evaluates.</summary>
internal sealed class ScenarioOptions
{
    private readonly Option<string[]> _rules;
    private readonly Option<string?> _asOf = Days.Option("--as-of", "The law of this day applies, for example 2026-11-22. Default: the entry date of each good.");
    private readonly Option<string[]> _set = new("--set") { Description = "A parameter of the rule sets: scenario.NAME=VALUE, or a cap as chinaContent.caps.ID.violationPercent=VALUE. Repeatable.", HelpName = "NAME=VALUE", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _preset = new("--preset") { Description = "The preset of scenario parameters.", HelpName = "NAME", DefaultValueFactory = _ => new EvaluationOptions().Preset };
    private readonly Option<string?> _unknownAs = new("--unknown-as") { Description = "Treat every line of unknown status as this: nonOriginating.", HelpName = "STATUS" };

    private readonly DefaultRules _default;

    public ScenarioOptions(Command command, DefaultRules whenNoneIsGiven)
    {
        _default = whenNoneIsGiven;
        string words = whenNoneIsGiven == DefaultRules.AllBundled ? "all that are bundled" : "the agreement in force";
        _rules = new("--rules")
        {
            Description = $"Rule sets: ids, or paths of folders with a ruleset.json, separated by commas. Default: {words}.",
            HelpName = "IDS",
            Arity = ArgumentArity.OneOrMore,
        };
        _unknownAs.AcceptOnlyFromAmong("nonOriginating");
        foreach (Option option in new Option[] { _rules, _asOf, _set, _preset, _unknownAs })
        {
            command.Options.Add(option);
        }
    }

    public DateOnly? AsOf(ParseResult parsed) => Days.Parse(parsed.GetValue(_asOf));

    /// <exception cref="UsageException">A rule set, preset or parameter is unknown.</exception>
    public Selection Select(ParseResult parsed, Services services) => Select(parsed, services, Given(parsed));

    /// <summary>What <c>--set</c> was given, as written.</summary>
    public string[] Given(ParseResult parsed) => parsed.GetValue(_set) ?? [];

    /// <summary>The same with other settings than those given.</summary>
    /// <exception cref="UsageException">A rule set, preset or parameter is unknown.</exception>
    public Selection Select(ParseResult parsed, Services services, string[] given)
    {
        (IRuleEngine engine, ImmutableArray<string> ids) = Usage.Guard(() => RuleSetNames.Resolve(parsed.GetValue(_rules) ?? [], _default, services));
        string preset = parsed.GetValue(_preset)!;
        ImmutableSortedDictionary<string, string> set = Settings(given);
        List<(RuleSet RuleSet, string Preset)> plain = WithPreset(engine, ids, preset);
        RefuseUnknown(set, [.. plain.Select(p => p.RuleSet)]);
        var options = new EvaluationOptions { AsOf = AsOf(parsed), UnknownAsNonOriginating = parsed.GetValue(_unknownAs) is not null };
        return new()
        {
            Engine = engine,
            AsOf = options.AsOf,
            RuleSets = [.. plain.Select(p => Usage.Guard(() => WithSettings(engine, p.RuleSet, options with { Preset = p.Preset, Set = Own(set, p.RuleSet) })))],
        };
    }

    /// <summary>A rule set without the preset asked for takes the default one; a preset that none has is refused.</summary>
    private static List<(RuleSet RuleSet, string Preset)> WithPreset(IRuleEngine engine, ImmutableArray<string> ids, string preset)
    {
        string standard = new EvaluationOptions().Preset;
        var found = new List<(RuleSet RuleSet, string Preset)>();
        ArgumentException? refused = null;
        foreach (string id in ids)
        {
            try
            {
                found.Add((engine.Resolve(id, preset, ImmutableSortedDictionary<string, string>.Empty), preset));
            }
            catch (ArgumentException e) when (preset != standard)
            {
                refused = e;
                found.Add((Usage.Guard(() => engine.Resolve(id, standard, ImmutableSortedDictionary<string, string>.Empty)), standard));
            }
            catch (Exception e) when (e is ArgumentException or RuleSetException)
            {
                throw new UsageException(Messages.Of(e));
            }
        }

        return refused is not null && found.TrueForAll(f => f.Preset != preset) ? throw new UsageException(Messages.Of(refused)) : found;
    }

    private static SelectedRuleSet WithSettings(IRuleEngine engine, RuleSet ruleSet, EvaluationOptions options) =>
        new(options.Set.IsEmpty ? ruleSet : engine.Resolve(ruleSet.Id, options.Preset, options.Set), options);

    /// <summary>A rule set takes the settings that it has a parameter for; the others are for the rule sets beside it.</summary>
    private static ImmutableSortedDictionary<string, string> Own(ImmutableSortedDictionary<string, string> set, RuleSet ruleSet) =>
        set.Where(s => Has(ruleSet, s.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static bool Has(RuleSet ruleSet, string parameter) => ruleSet.SettingNames.Contains(parameter);

    private static void RefuseUnknown(ImmutableSortedDictionary<string, string> set, List<RuleSet> ruleSets)
    {
        foreach (string name in set.Keys.Where(n => !ruleSets.Any(r => Has(r, n))))
        {
            IEnumerable<string> valid = ruleSets.SelectMany(r => r.SettingNames).Distinct(StringComparer.Ordinal);
            throw new UsageException($"no rule set asked for has a parameter '{name}'; valid are {string.Join(", ", valid)}.");
        }
    }

    private static ImmutableSortedDictionary<string, string> Settings(string[] given)
    {
        ImmutableSortedDictionary<string, string>.Builder set = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string setting in given)
        {
            int sign = setting.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == setting.Length - 1)
            {
                throw new UsageException($"--set '{setting}' is no NAME=VALUE, for example scenario.phaseInYear=4.");
            }

            if (!set.TryAdd(setting[..sign], setting[(sign + 1)..]))
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--set gives '{setting[..sign]}' twice."));
            }
        }

        return set.ToImmutable();
    }
}
