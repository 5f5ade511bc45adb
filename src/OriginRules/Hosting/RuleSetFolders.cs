namespace OriginRules;

/// <summary>Rule sets of the application, read when the engine is first resolved.</summary>
public sealed class RuleSetFolders
{
    private readonly List<string> _paths = [];

    internal IReadOnlyList<string> Paths => _paths;

    /// <summary>Adds the rule set of one folder: its <c>ruleset.json</c> and the product rules that it names.</summary>
    /// <param name="path">The folder; a relative path starts at the current directory.</param>
    /// <returns>The same collection, for further calls.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    public RuleSetFolders AddFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _paths.Add(Path.GetFullPath(path));
        return this;
    }
}
