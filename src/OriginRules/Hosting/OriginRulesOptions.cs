namespace OriginRules;

/// <summary>What an application lays over the bundled rule sets, tariff data and policies.</summary>
/// <remarks>Read once, by <see cref="OriginRulesServiceCollectionExtensions.AddOriginRules"/>; changes after that have no effect.</remarks>
public sealed class OriginRulesOptions
{
    private const string RuleSetFile = "ruleset.json";

    /// <summary>Folders with rule sets of the application, evaluated by their ids beside the bundled ones.</summary>
    public RuleSetFolders RuleSets { get; } = new();

    /// <summary>Lists of suppliers, parts and codes that add flags to every evaluation.</summary>
    public WatchlistFiles Watchlists { get; } = new();

    /// <summary>A folder laid out like <c>rulesets/</c> whose rates, measures and rule sets take the place of the bundled ones, as in <see cref="OriginEngine.LoadWithData"/>.</summary>
    /// <value>Null, the default, for the bundled data only.</value>
    public string? DataFolder { get; set; }

    /// <summary>Everything that names no file or folder there is; empty when the engine can be loaded.</summary>
    internal IEnumerable<string> Problems()
    {
        foreach (string path in RuleSets.Paths.Where(path => !File.Exists(path) && !File.Exists(Path.Combine(path, RuleSetFile))))
        {
            yield return $"RuleSets: '{path}' has no {RuleSetFile}; expected the folder of a rule set.";
        }

        foreach (string path in Watchlists.Paths.Where(path => !File.Exists(path)))
        {
            yield return $"Watchlists: there is no file '{path}'.";
        }

        if (DataFolder is { } data && !Directory.Exists(data))
        {
            yield return $"DataFolder: there is no folder '{data}'.";
        }
    }
}
