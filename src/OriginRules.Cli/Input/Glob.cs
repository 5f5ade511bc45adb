using System.Text;
using System.Text.RegularExpressions;

namespace OriginRules.Cli;

/// <summary>Patterns for file names: <c>*</c>, <c>?</c>, <c>[ab]</c> and <c>{a,b}</c> within a name, <c>**</c> across folders. Hidden files and folders must be named.</summary>
internal static class Glob
{
    private const string NotHidden = @"(?!\.)";

    private static readonly char[] Wildcards = ['*', '?', '[', '{'];

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

    /// <summary>The files below a folder whose path the filter takes, hidden ones left out, sorted ordinally by path.</summary>
    public static IEnumerable<string> Below(string folder, Func<string, bool> filter) =>
        Files(folder, deep: true).Where(f => filter(f) && !f.Split('/').Any(name => name.StartsWith('.'))).Order(StringComparer.Ordinal).Select(f => Slashes(folder).TrimEnd('/') + "/" + f);

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
                regex.Append(last ? $"(?:{NotHidden}[^/]+/)*{NotHidden}[^/]+" : $"(?:{NotHidden}[^/]+/)*");
                continue;
            }

            regex.Append(parts[i].IndexOfAny(Wildcards) == 0 ? NotHidden : "").Append(NameRegex(parts[i])).Append(last ? "" : "/");
        }

        return regex.Append('$').ToString();
    }

    private static string NameRegex(string name)
    {
        var regex = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            int close = name[i] == '[' ? name.IndexOf(']', Math.Min(i + 2, name.Length)) : name[i] == '{' ? name.IndexOf('}', i) : -1;
            if (close > 0)
            {
                string inside = name[(i + 1)..close];
                regex.Append(name[i] == '[' ? Set(inside) : $"(?:{string.Join('|', inside.Split(',').Select(NameRegex))})");
                i = close;
                continue;
            }

            regex.Append(name[i] switch { '*' => "[^/]*", '?' => "[^/]", char c => Regex.Escape(c.ToString()) });
        }

        return regex.ToString();
    }

    private static string Set(string inside)
    {
        bool not = inside[0] is '!' or '^';
        string members = (not ? inside[1..] : inside).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace("^", "\\^", StringComparison.Ordinal);
        return $"[{(not ? "^/" : "")}{members}]";
    }
}
