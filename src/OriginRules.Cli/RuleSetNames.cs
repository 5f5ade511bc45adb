using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>Turns the names given to <c>--rules</c>, ids and folders, into an engine and ids.</summary>
internal static class RuleSetNames
{
    /// <exception cref="UsageException">A name is neither a known id nor a folder.</exception>
    public static (IRuleEngine Engine, ImmutableArray<string> Ids) Resolve(IEnumerable<string> names, DefaultRules whenNoneIsGiven, Services services)
    {
        List<string> asked = [.. names];
        List<string> given = [.. asked.SelectMany(n => n.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
        IRuleEngine engine = services.Load([]);
        ImmutableArray<string> bundled = engine.RuleSetIds;
        if (asked.Count > 0 && given.Count == 0)
        {
            throw new UsageException($"--rules names no rule set; valid are {string.Join(", ", bundled)}, or the path of a folder with a ruleset.json.");
        }

        if (given.Count == 0)
        {
            return (engine, whenNoneIsGiven == DefaultRules.AllBundled ? bundled : [InForce(engine)]);
        }

        List<string> folders = [];
        foreach (string name in given.Where(n => !bundled.Contains(n)))
        {
            if (!Directory.Exists(name) && !File.Exists(name))
            {
                throw new UsageException($"unknown rule set '{name}'; valid are {string.Join(", ", bundled)}, or the path of a folder with a ruleset.json.");
            }

            folders.Add(name);
        }

        if (folders.Count > 0)
        {
            engine = services.Load(folders);
        }

        return (engine, [.. given.Select(name => bundled.Contains(name) ? name : engine.IdOfFolder(name)).Distinct(StringComparer.Ordinal)]);
    }

    private static string InForce(IRuleEngine engine) =>
        engine.RuleSetIds.FirstOrDefault(id => engine.Resolve(id, new EvaluationOptions().Preset, ImmutableSortedDictionary<string, string>.Empty).Status == RuleSetStatus.InForce)
        ?? throw new UsageException($"no bundled rule set is in force; name one with --rules: {string.Join(", ", engine.RuleSetIds)}.");
}

/// <summary>What a command works with when <c>--rules</c> is not given.</summary>
internal enum DefaultRules
{
    /// <summary>The bundled agreement in force.</summary>
    InForce,

    /// <summary>Every bundled rule set.</summary>
    AllBundled,
}
