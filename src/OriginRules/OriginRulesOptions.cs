using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>What an application adds to the bundled engine.</summary>
public sealed class OriginRulesOptions
{
    /// <summary>Folders of the application's own rule sets.</summary>
    public RuleSetFolders RuleSets { get; } = new();
}
