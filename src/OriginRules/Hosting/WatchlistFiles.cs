namespace OriginRules;

/// <summary>Watchlists read from files when the engine is first resolved, in the shape that <c>originrules schema watchlist</c> prints.</summary>
public sealed class WatchlistFiles
{
    private readonly List<string> _paths = [];

    internal IReadOnlyList<string> Paths => _paths;

    /// <summary>Adds one more list; the flags of all lists are raised, a flag that two lists give alike only once.</summary>
    /// <param name="path">A JSON file; a relative path starts at the current directory.</param>
    /// <returns>The same collection, for further calls.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    public WatchlistFiles AddFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _paths.Add(Path.GetFullPath(path));
        return this;
    }
}
