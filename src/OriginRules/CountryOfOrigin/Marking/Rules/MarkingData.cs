using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The files of the marking rules. The rows of a chapter are read when a good of that chapter is first asked about.</summary>
internal sealed class MarkingData
{
    private const string Folder = "us-marking";
    private const string HeaderFile = Folder + "/marking.json";

    private readonly DataFiles _files;
    private readonly ConcurrentDictionary<(string Kind, int Chapter), Lazy<MarkingRows>> _chapters = new();

    private MarkingData(DataFiles files, MarkingHeader header)
    {
        _files = files;
        Header = header;
    }

    public MarkingHeader Header { get; }

    /// <exception cref="RuleSetException">The head is missing or has an error.</exception>
    public static MarkingData Load(DataFiles files)
    {
        var problems = new LoadProblems();
        JsonNode? node = files.Parse(HeaderFile, problems);
        MarkingHeader? header = node is null ? null : MarkingHeader.Read(node, files.Describe(HeaderFile), problems);
        RuleSetResolver.ThrowIfAny(problems);
        return new MarkingData(files, header!);
    }

    /// <summary>The rows of 102.20 for a chapter.</summary>
    public MarkingRows Rules(int chapter) => Rows("rules", chapter);

    /// <summary>The rows of 102.21(e) for a chapter.</summary>
    public MarkingRows Textiles(int chapter) => Rows("textiles", chapter);

    /// <summary>Every row, those of 102.20 first, superseded ones too.</summary>
    public IEnumerable<MarkingRule> All() => Chapters("rules").Select(Rules).Concat(Chapters("textiles").Select(Textiles)).SelectMany(r => r.Printed);

    private IEnumerable<int> Chapters(string kind) => _files.List($"{Folder}/{kind}")
        .Where(f => f.EndsWith(".json", StringComparison.Ordinal))
        .Select(f => int.Parse(Path.GetFileNameWithoutExtension(f), CultureInfo.InvariantCulture));

    private MarkingRows Rows(string kind, int chapter) =>
        _chapters.GetOrAdd((kind, chapter), static (key, data) => new Lazy<MarkingRows>(() => data.Read(string.Create(CultureInfo.InvariantCulture, $"{Folder}/{key.Kind}/{key.Chapter:00}.json"))), this).Value;

    private MarkingRows Read(string path)
    {
        if (!_files.List(Path.GetDirectoryName(path)!.Replace(Path.DirectorySeparatorChar, '/')).Contains(path, StringComparer.Ordinal))
        {
            return MarkingRows.None;
        }

        var problems = new LoadProblems();
        JsonNode? node = _files.Parse(path, problems);
        ImmutableArray<MarkingRule> rules = [.. (node?.Items ?? []).Select((n, i) => MarkingRuleReader.Read(n, _files.Describe(path), i, Header.Id, problems))];
        RuleSetResolver.ThrowIfAny(problems);
        return new MarkingRows(rules);
    }
}
