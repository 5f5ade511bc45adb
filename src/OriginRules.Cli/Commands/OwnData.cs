using System.CommandLine;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>The option <c>--data</c>: a folder whose files override the bundled data.</summary>
internal sealed class OwnData
{
    private const string TariffFolder = "us-tariff";
    private const string RuleSetFile = "ruleset.json";

    /// <summary>Where an import writes when no folder is named, below the current one.</summary>
    public const string DefaultFolder = "originrules-data";

    public Option<string?> Option { get; } = new("--data")
    {
        Description = "A folder of own data laid out like rulesets/, such as tariff import writes; its files override the bundled ones. Never taken unless named.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    /// <summary>The command line, once it is read.</summary>
    public ParseResult? Parsed { get; set; }

    /// <summary>The services with the data the command line names.</summary>
    public Services Over(Services services) => services with
    {
        Load = folders => Parsed?.GetValue(Option) is { } data ? Load(services, data, folders) : services.Load(folders),
    };

    private static IRuleEngine Load(Services services, string data, IReadOnlyList<string> folders)
    {
        if (!Directory.Exists(data))
        {
            throw new UsageException($"there is no folder '{data}' of own data; originrules tariff import FILE writes one.");
        }

        if (!Directory.Exists(Path.Combine(data, TariffFolder)) && !Directory.EnumerateDirectories(data).Any(d => File.Exists(Path.Combine(d, RuleSetFile))))
        {
            throw new UsageException($"'{data}' holds no data; expected {TariffFolder}/rates.csv, {TariffFolder}/measures/*.json or a folder with a {RuleSetFile}.");
        }

        try
        {
            IRuleEngine engine = services.LoadWithData(data, folders);
            _ = engine.TariffDataDay;
            return engine;
        }
        catch (RuleSetException e)
        {
            throw new UsageException($"the data in '{data}' has an error: {e.Message}");
        }
    }
}
