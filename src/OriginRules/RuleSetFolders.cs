namespace OriginRules;

/// <summary>Folders of rule sets that are added to the bundled ones.</summary>
public sealed class RuleSetFolders
{
    private readonly List<string> _paths = [];

    internal IReadOnlyList<string> Paths => _paths;

    /// <summary>Adds a folder with a <c>ruleset.json</c>; it is read when the engine is first resolved.</summary>
    public RuleSetFolders AddFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _paths.Add(path);
        return this;
    }
}
