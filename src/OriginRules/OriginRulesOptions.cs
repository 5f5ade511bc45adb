using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What an application adds to the bundled engine.</summary>
public sealed class OriginRulesOptions
{
    /// <summary>Folders of the application's own rule sets.</summary>
    public RuleSetFolders RuleSets { get; } = new();

    /// <summary>A folder of own data whose files override the bundled ones, as in <see cref="OriginEngine.LoadWithData"/>.</summary>
    /// <value>Null, the default, for the bundled data only.</value>
    public string? DataFolder { get; set; }
}
