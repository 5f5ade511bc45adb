namespace OriginRules.Cli;

/// <summary>Expands what stands for files on the command line: files, folders, patterns and <c>-</c>.</summary>
internal static class InputFiles
{
    private const string FormatsByName = "*.json (one document), *.jsonl (one good a line) and *.csv (one row a line)";

    /// <exception cref="UsageException">A file is missing, or its format cannot be told.</exception>
    public static List<InputFile> Expand(IEnumerable<string> names, BomFormat? stated)
    {
        var files = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in names.SelectMany(Expand))
        {
            if (seen.Add(file == InputFile.StandardInput ? file : Path.GetFullPath(file)))
            {
                files.Add(new(file, stated ?? FormatOf(file)));
            }
        }

        return files;
    }

    private static IEnumerable<string> Expand(string name)
    {
        if (name == InputFile.StandardInput || File.Exists(name))
        {
            return [name];
        }

        if (Directory.Exists(name))
        {
            List<string> inside = [.. Glob.Below(name, path => path.EndsWith(".bom.json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".bom.csv", StringComparison.OrdinalIgnoreCase))];
            return inside.Count > 0 ? inside : throw new UsageException($"folder '{name}' holds no *.bom.json, *.jsonl or *.bom.csv file.");
        }

        if (Glob.IsPattern(name))
        {
            List<string> matches = [.. Glob.Matches(name)];
            return matches.Count > 0 ? matches : throw new UsageException($"no file matches '{name}'.");
        }

        throw new UsageException($"there is no file or folder '{name}'.");
    }

    private static BomFormat FormatOf(string file) => file == InputFile.StandardInput ? BomFormat.Json : Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".json" => BomFormat.Json,
        ".jsonl" or ".ndjson" => BomFormat.JsonLines,
        ".csv" => BomFormat.Csv,
        _ => throw new UsageException($"the name of '{file}' does not tell its format; read are {FormatsByName}, or state --input-format json|jsonl|csv."),
    };
}
