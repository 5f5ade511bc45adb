namespace OriginRules.Cli;

/// <summary>Paths with every link on the way followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The file a path comes to; the path itself where nothing is there.</summary>
    public static string Of(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (int followed = 0; followed < MostLinks && Followed(full) is { } target; followed++)
        {
            full = target;
        }

        return full;
    }

    // The path with its first link replaced by what it points to; null when it has none.
    private static string? Followed(string full)
    {
        string root = Path.GetPathRoot(full) ?? "";
        string at = root;
        string[] names = full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < names.Length; i++)
        {
            string next = Path.Combine(at, names[i]);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                return Path.GetFullPath(Path.Combine([at, target, .. names[(i + 1)..]]));
            }

            at = next;
        }

        return null;
    }
}
