using System.Reflection;

namespace OriginRules.RuleSets;

/// <summary>The data the rule sets are read from: embedded in the library, or a folder that overrides it file by file.</summary>
internal abstract class DataFiles
{
    private const string EmbeddedRoot = "rulesets/";

    /// <summary>The data embedded in the library.</summary>
    public static DataFiles Bundled { get; } = new Embedded();

    /// <summary>A folder laid out like <c>rulesets/</c>; a file it does not hold comes from <paramref name="fallback"/>.</summary>
    public static DataFiles Folder(string path, DataFiles? fallback = null) => new OnDisk(path, fallback);

    /// <summary>Opens a file by its path below the root with <c>/</c> between names, or returns null.</summary>
    public abstract Stream? Open(string path);

    /// <summary>The files below a folder, sorted ordinally; the empty path is the root.</summary>
    public abstract IEnumerable<string> List(string folder);

    /// <summary>How to name a file in a message.</summary>
    public virtual string Describe(string path) => EmbeddedRoot + path;

    /// <summary>A file as JSON; null with a problem when it is missing or malformed.</summary>
    public JsonNode? Parse(string path, LoadProblems problems)
    {
        using Stream? stream = Open(path);
        if (stream is null)
        {
            problems.Add(Describe(path), 0, "the file", null, "a readable file");
            return null;
        }

        using var reader = new StreamReader(stream);
        try
        {
            return JsonParser.Parse(reader);
        }
        catch (JsonSyntaxException e)
        {
            problems.Add(Describe(path), e.Line, $"column {e.Column}", e.Message, "JSON");
            return null;
        }
    }

    private sealed class Embedded : DataFiles
    {
        private static readonly Assembly Library = typeof(Embedded).Assembly;

        public override Stream? Open(string path) => Library.GetManifestResourceStream(EmbeddedRoot + path);

        public override IEnumerable<string> List(string folder) => Library.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder.Length == 0 ? EmbeddedRoot : EmbeddedRoot + folder + "/", StringComparison.Ordinal))
            .Select(n => n[EmbeddedRoot.Length..])
            .Order(StringComparer.Ordinal);
    }

    private sealed class OnDisk(string root, DataFiles? fallback) : DataFiles
    {
        public override Stream? Open(string path)
        {
            string file = Path.Combine(root, path);
            return File.Exists(file) ? File.OpenRead(file) : fallback?.Open(path);
        }

        public override IEnumerable<string> List(string folder)
        {
            string directory = Path.Combine(root, folder);
            IEnumerable<string> own = Directory.Exists(directory)
                ? Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace(Path.DirectorySeparatorChar, '/'))
                : [];
            return own.Concat(fallback?.List(folder) ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        }

        public override string Describe(string path) => File.Exists(Path.Combine(root, path)) ? Path.Combine(root, path) : fallback?.Describe(path) ?? Path.Combine(root, path);
    }
}
