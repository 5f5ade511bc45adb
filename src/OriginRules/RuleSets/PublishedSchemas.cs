using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The JSON Schemas of every file that is read or written.</summary>
public static class PublishedSchemas
{
    private const string Folder = "schema";
    private const string Extension = ".json";

    /// <summary>The names, sorted: bom, result, ruleset …</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. DataFiles.Bundled.List(Folder).Select(f => f[(Folder.Length + 1)..]).Where(f => f.EndsWith(Extension, StringComparison.Ordinal)).Select(f => f[..^Extension.Length])];

    /// <summary>The text of a schema; null when the name is unknown.</summary>
    /// <param name="name">The short name, as on the command line.</param>
    public static string? Find(string name)
    {
        if (!Names.Contains(name))
        {
            return null;
        }

        using Stream stream = DataFiles.Bundled.Open($"{Folder}/{name}{Extension}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
