using System.Buffers;
using System.Collections.Concurrent;

namespace OriginRules.RuleSets;

/// <summary>The folder of one rule set: <c>ruleset.json</c> and the product rules beside it.</summary>
internal sealed class RuleSetFolder
{
    private const string FileName = "ruleset.json";
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly ConcurrentDictionary<string, JsonNode> _read = new(StringComparer.Ordinal);
    private readonly DataFiles _files;
    private readonly string _folder;

    private RuleSetFolder(DataFiles files, string folder, string? directory, JsonNode root)
    {
        _files = files;
        _folder = folder;
        Directory = directory;
        Root = root;
        File = files.Describe(PathOf(FileName));
        Id = root["id"] is { Kind: JsonKind.String } id ? id.Text : "";
        Extends = root["extends"] is { Kind: JsonKind.String } parent ? parent.Text : null;
    }

    /// <summary>How messages name the file.</summary>
    public string File { get; }

    public string Id { get; }

    /// <summary>The id or relative folder of the rule set it extends, or null.</summary>
    public string? Extends { get; }

    /// <summary>The full path of a folder on disk that was added; null for bundled data.</summary>
    public string? Directory { get; }

    public JsonNode Root { get; }

    /// <summary>The folders of the data that hold a rule set, sorted ordinally.</summary>
    public static IEnumerable<RuleSetFolder> All(DataFiles files, LoadProblems problems)
    {
        foreach (string path in files.List("").Where(p => p.EndsWith("/" + FileName, StringComparison.Ordinal) && p.Count(c => c == '/') == 1 && !p.StartsWith("schema/", StringComparison.Ordinal)))
        {
            if (Read(files, path[..^(FileName.Length + 1)], null, problems) is { } folder)
            {
                yield return folder;
            }
        }
    }

    /// <summary>The rule set of a folder on disk, or null after reporting why there is none.</summary>
    public static RuleSetFolder? OnDisk(string directory, LoadProblems problems) => Read(DataFiles.Folder(directory), "", Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)), problems);

    /// <summary>A JSON file of the folder, or null after reporting why it cannot be read.</summary>
    public JsonNode? ReadFile(string name, LoadProblems problems)
    {
        if (!_read.TryGetValue(name, out JsonNode? node) && _files.Parse(PathOf(name), problems) is { } read)
        {
            node = _read.GetOrAdd(name, read);
        }

        return node;
    }

    /// <summary>How messages name a file of the folder.</summary>
    public string Describe(string name) => _files.Describe(PathOf(name));

    /// <summary>The files that a pattern with one <c>*</c> in the file name selects, relative to the folder.</summary>
    public IEnumerable<string> Glob(string pattern)
    {
        int slash = pattern.LastIndexOf('/');
        string below = slash < 0 ? "" : pattern[..slash];
        string name = pattern[(slash + 1)..];
        int star = name.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return [pattern];
        }

        string head = name[..star];
        string tail = name[(star + 1)..];
        string prefix = PathOf(below.Length == 0 ? "" : below + "/");
        return _files.List(PathOf(below).TrimEnd('/'))
            .Where(p => p.StartsWith(prefix, StringComparison.Ordinal))
            .Select(p => p[prefix.Length..])
            .Where(p => !p.Contains('/', StringComparison.Ordinal) && p.Length >= head.Length + tail.Length && p.StartsWith(head, StringComparison.Ordinal) && p.EndsWith(tail, StringComparison.Ordinal))
            .Select(p => below.Length == 0 ? p : $"{below}/{p}");
    }

    private string PathOf(string name) => _folder.Length == 0 ? name : $"{_folder}/{name}";

    private static RuleSetFolder? Read(DataFiles files, string folder, string? directory, LoadProblems problems)
    {
        string path = folder.Length == 0 ? FileName : $"{folder}/{FileName}";
        JsonNode? root = files.Parse(path, problems);
        if (root is null)
        {
            return null;
        }

        if (root.Kind != JsonKind.Object || root["id"] is not { Kind: JsonKind.String, Text.Length: > 0 })
        {
            problems.Add(files.Describe(path), root.Line, "id", root.Kind == JsonKind.Object ? root["id"]?.Text : root.Text, "a rule set with an id");
            return null;
        }

        string id = root["id"]!.Text;
        if (id.AsSpan().ContainsAnyExcept(IdCharacters))
        {
            problems.Add(files.Describe(path), root["id"]!.Line, "id", id, "an id of small letters, digits and hyphens");
            return null;
        }

        if (root["extends"] is { Kind: not JsonKind.String and not JsonKind.Null } extends)
        {
            problems.Add(files.Describe(path), extends.Line, $"{id}.extends", extends.Text, "the id or the relative folder of a rule set, or null");
            return null;
        }

        return new RuleSetFolder(files, folder, directory, root);
    }
}
