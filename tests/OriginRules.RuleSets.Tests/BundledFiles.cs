namespace OriginRules.RuleSets.Tests;

/// <summary>The text of embedded data files.</summary>
internal static class BundledFiles
{
    public static string Text(string path)
    {
        using Stream stream = DataFiles.Bundled.Open(path) ?? throw new FileNotFoundException(path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static JsonNode Json(string path) => JsonParser.Parse(new StringReader(Text(path)));

    /// <summary>The paths of every <c>ruleset.json</c>.</summary>
    public static IEnumerable<string> RuleSets => RuleSetCatalog.Bundled().Ids.Select(id => $"{id}/ruleset.json");

    /// <summary>The paths of every file of product rules.</summary>
    public static IEnumerable<string> ProductRules => RuleSetCatalog.Bundled().Ids
        .SelectMany(id => DataFiles.Bundled.List(id))
        .Where(p => p.EndsWith(".json", StringComparison.Ordinal) && p.Count(c => c == '/') == 2);
}
