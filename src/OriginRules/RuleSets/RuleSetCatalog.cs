using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>The rule sets that can be evaluated: the bundled ones and folders added to them.</summary>
/// <remarks>Immutable; adding returns a new catalog. Safe to share between threads.</remarks>
public sealed class RuleSetCatalog
{
    private static readonly Lazy<RuleSetCatalog> Embedded = new(() => From(DataFiles.Bundled));

    private readonly ImmutableArray<RuleSetFolder> _folders;
    private readonly ConcurrentDictionary<string, Lazy<RuleSet>> _resolved = new(StringComparer.Ordinal);

    private RuleSetCatalog(ImmutableArray<RuleSetFolder> folders)
    {
        _folders = folders;
        Ids = [.. folders.Select(f => f.Id)];
    }

    /// <summary>The ids of the rule sets, bundled first.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The rule sets embedded in the library.</summary>
    public static RuleSetCatalog Bundled() => Embedded.Value;

    /// <summary>The rule sets embedded in the library, each file of which a folder laid out like <c>rulesets/</c> may replace.</summary>
    /// <param name="overrideFolder">A folder laid out like <c>rulesets/</c>; it need not hold every file.</param>
    /// <exception cref="RuleSetException">A file cannot be read.</exception>
    public static RuleSetCatalog Bundled(string overrideFolder) => From(DataFiles.Folder(overrideFolder, DataFiles.Bundled));

    /// <summary>A catalog that also knows the rule set of a folder (its <c>ruleset.json</c> and <c>psr/*.json</c>).</summary>
    /// <param name="path">The folder, or the <c>ruleset.json</c> in it.</param>
    /// <exception cref="RuleSetException">The folder's data has an error; the message names file, rule, value and what was expected.</exception>
    public RuleSetCatalog AddFolder(string path)
    {
        var problems = new LoadProblems();
        RuleSetFolder? folder = RuleSetFolder.OnDisk(Directory(path), problems);
        RuleSetResolver.ThrowIfAny(problems);
        if (_folders.Any(f => f.Directory is not null && f.Directory == folder!.Directory))
        {
            return this;
        }

        if (Ids.Contains(folder!.Id, StringComparer.Ordinal))
        {
            problems.Add(folder.File, folder.Root.Line, "id", folder.Id, $"an id other than {string.Join(", ", Ids)}");
            RuleSetResolver.ThrowIfAny(problems);
        }

        return With(folder);
    }

    /// <summary>The errors of the rule set in a folder; empty when it can be evaluated.</summary>
    /// <remarks>A folder with the id of a rule set of the catalog is checked in its place.</remarks>
    /// <param name="path">The folder, or the <c>ruleset.json</c> in it.</param>
    public IReadOnlyList<string> Validate(string path)
    {
        try
        {
            var problems = new LoadProblems();
            RuleSetFolder? folder = RuleSetFolder.OnDisk(Directory(path), problems);
            RuleSetResolver.ThrowIfAny(problems);
            With(folder!);
            return [];
        }
        catch (RuleSetException e)
        {
            return e.Message.Split('\n');
        }
    }

    /// <summary>The id of the rule set of a folder that was added, or null.</summary>
    /// <param name="path">The folder, or the <c>ruleset.json</c> in it.</param>
    public string? IdOfFolder(string path)
    {
        return OnDisk(path)?.Id;
    }

    /// <summary>The rule set with a preset and scenario parameters applied.</summary>
    /// <param name="id">An id, or the path of a folder that was added.</param>
    /// <param name="preset">A named set of changes that the rule set declares.</param>
    /// <param name="set">Scenario parameters by name, values as on the command line.</param>
    /// <exception cref="ArgumentException">The id, the preset or a parameter is unknown; the message lists the valid ones.</exception>
    /// <exception cref="RuleSetException">The data has an error.</exception>
    public RuleSet Resolve(string id, string preset = RuleSetResolver.DefaultPreset, ImmutableSortedDictionary<string, string>? set = null)
    {
        RuleSetFolder folder = Find(id) ?? throw new ArgumentException($"'{id}' is not a rule set; expected one of {string.Join(", ", Ids)}, or a folder that was added.", nameof(id));
        ImmutableArray<RuleSetFolder> chain = Chain(folder);
        ImmutableArray<string> presets = RuleSetResolver.Presets(chain);
        if (!presets.Contains(preset))
        {
            throw new ArgumentException($"'{preset}' is not a preset of {folder.Id}; expected one of {string.Join(", ", presets)}.", nameof(preset));
        }

        RuleSet plain = _resolved.GetOrAdd($"{folder.Id}\n{preset}", _ => new Lazy<RuleSet>(() => Known(folder, RuleSetResolver.Resolve(chain, preset)))).Value;

        // Not kept: what a user sets has no end, and laying it over the resolved data is cheap.
        return set is null || set.IsEmpty ? plain : ScenarioSettings.Apply(plain, set);
    }

    private static RuleSetCatalog From(DataFiles files)
    {
        var problems = new LoadProblems();
        ImmutableArray<RuleSetFolder> folders = [.. RuleSetFolder.All(files, problems)];
        RuleSetResolver.ThrowIfAny(problems);
        return new RuleSetCatalog([.. folders.OrderBy(f => RuleSetHeader.Rank(f.Root)).ThenBy(f => f.Id, StringComparer.Ordinal)]);
    }

    private static string Directory(string path) => File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;

    private RuleSetFolder? OnDisk(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Directory(path)));
        return _folders.FirstOrDefault(f => f.Directory == full);
    }

    // The catalog with the folder, every preset of which can be resolved.
    private RuleSetCatalog With(RuleSetFolder folder)
    {
        var catalog = new RuleSetCatalog([.. _folders.Where(f => f.Id != folder.Id), folder]);
        foreach (string preset in RuleSetResolver.Presets(catalog.Chain(folder)))
        {
            catalog.Resolve(folder.Id, preset);
        }

        return catalog;
    }

    private RuleSet Known(RuleSetFolder folder, RuleSet ruleSet)
    {
        var problems = new LoadProblems();
        foreach (string id in ruleSet.HonorsCertificationsOf.Where(id => !Ids.Contains(id) && !ruleSet.Lineage.Contains(id)))
        {
            problems.Add(folder.File, (folder.Root["honorsCertificationsOf"] ?? folder.Root).Line, $"{folder.Id}.honorsCertificationsOf", id, $"one of {string.Join(", ", Ids)}");
        }

        RuleSetResolver.ThrowIfAny(problems);
        return ruleSet;
    }

    private RuleSetFolder? Find(string id)
    {
        RuleSetFolder? byId = _folders.FirstOrDefault(f => f.Id == id);
        return byId ?? (System.IO.Directory.Exists(id) || File.Exists(id) ? OnDisk(id) : null);
    }

    // Root first. A chain that returns to where it was is an error of the data.
    private ImmutableArray<RuleSetFolder> Chain(RuleSetFolder folder)
    {
        var problems = new LoadProblems();
        List<RuleSetFolder> chain = [folder];
        while (chain[0].Extends is { } parent)
        {
            RuleSetFolder child = chain[0];
            RuleSetFolder? found = _folders.FirstOrDefault(f => f.Id == parent && !ReferenceEquals(f, child)) ?? Relative(child, parent, problems);
            if (found is null || chain.Any(f => f.Id == found.Id))
            {
                problems.Add(child.File, child.Root["extends"]!.Line, $"{child.Id}.extends", parent, $"one of {string.Join(", ", Ids.Where(i => i != child.Id))}, or a folder relative to this one, without a circle");
                RuleSetResolver.ThrowIfAny(problems);
            }

            chain.Insert(0, found!);
        }

        return [.. chain];
    }

    private static RuleSetFolder? Relative(RuleSetFolder child, string parent, LoadProblems problems)
    {
        string? path = child.Directory is null ? null : Path.Combine(child.Directory, parent);
        return path is not null && System.IO.Directory.Exists(path) ? RuleSetFolder.OnDisk(path, problems) : null;
    }
}
