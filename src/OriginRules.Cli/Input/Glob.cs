using System.Text;
using System.Text.RegularExpressions;

namespace OriginRules.Cli;

/// <summary>Patterns for file names: <c>*</c> and <c>?</c> within a name, <c>**</c> across folders.</summary>
internal static class Glob
{
    private static readonly char[] Wildcards = ['*', '?'];

    public static bool IsPattern(string name) => name.IndexOfAny(Wildcards) >= 0;

    /// <summary>The files that match, sorted ordinally by path.</summary>
    public static IEnumerable<string> Matches(string pattern)
    {
        string[] parts = Slashes(pattern).Split('/');
        int fixedParts = Array.FindIndex(parts, IsPattern);
        string root = string.Join('/', parts[..fixedParts]);
        if (fixedParts > 0 && root.Length == 0)
        {
            root = "/";
        }

        var match = new Regex(ToRegex(parts[fixedParts..]), RegexOptions.CultureInvariant);
        string folder = root.Length == 0 ? "." : root;
        bool deep = parts.Length - fixedParts > 1;
        return Directory.Exists(folder)
            ? Files(folder, deep).Where(f => match.IsMatch(f)).Order(StringComparer.Ordinal).Select(f => root.Length == 0 ? f : root.TrimEnd('/') + "/" + f)
            : [];
    }

    /// <summary>The files below a folder whose path the filter takes, sorted ordinally by path.</summary>
    public static IEnumerable<string> Below(string folder, Func<string, bool> filter) =>
        Files(folder, deep: true).Where(filter).Order(StringComparer.Ordinal).Select(f => Slashes(folder).TrimEnd('/') + "/" + f);

    private static IEnumerable<string> Files(string folder, bool deep) =>
        Directory.EnumerateFiles(folder, "*", deep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly).Select(f => Slashes(Path.GetRelativePath(folder, f)));

    private static string Slashes(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    private static string ToRegex(string[] parts)
    {
        var regex = new StringBuilder("^");
        for (int i = 0; i < parts.Length; i++)
        {
            bool last = i == parts.Length - 1;
            if (parts[i] == "**")
            {
                regex.Append(last ? ".+" : "(?:.+/)?");
                continue;
            }

            regex.Append(Regex.Escape(parts[i]).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal));
            regex.Append(last ? "" : "/");
        }

        return regex.Append('$').ToString();
    }
}
