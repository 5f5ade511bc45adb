using System.Collections.Immutable;
using System.Globalization;

namespace OriginRules;

/// <summary>Collects the findings of one good or of the document around the goods.</summary>
internal sealed class FindingList(string? file)
{
    private const int LongestValue = 80;
    private readonly List<Finding> _findings = [];
    private HashSet<string>? _errorPaths;

    public bool HasErrors => _errorPaths is not null;

    /// <summary>Records an error: what was found, what was expected, what to do.</summary>
    public void Error(string code, string path, int? line, string? value, string message) => Add(new Finding
    {
        Severity = FindingSeverity.Error,
        Code = code,
        Path = path,
        Value = value,
        Message = message,
        Line = line,
    });

    /// <summary>Records a finding with the file's name and a value of printable length.</summary>
    public void Add(Finding finding)
    {
        if (finding.Severity == FindingSeverity.Error)
        {
            (_errorPaths ??= new(StringComparer.Ordinal)).Add(finding.Path);
        }

        string? value = Short(finding.Value);
        _findings.Add(finding.File == file && ReferenceEquals(finding.Value, value) ? finding : finding with { File = file, Value = value });
    }

    /// <summary>True when an error about the very place is there already, so that a consequence of it need not be told.</summary>
    public bool HasErrorAt(string path) => _errorPaths?.Contains(path) is true;

    /// <summary>The findings, errors first, then by path; of a good with errors only the errors, because nothing else happens to it.</summary>
    public ImmutableArray<Finding> Sorted() => _findings.Count < 2 ? [.. _findings] : [.. _findings
        .Where(f => !HasErrors || f.Severity == FindingSeverity.Error)
        .OrderBy(f => f.Severity)
        .ThenBy(f => f.Path, StringComparer.Ordinal)
        .ThenBy(f => f.Code, StringComparer.Ordinal)];

    /// <summary>An id as a step of a path, or the place in its list when there is none.</summary>
    public static string Name(string? id, string list, int index) => string.IsNullOrEmpty(id) ? string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]") : Short(id)!;

    /// <summary>A text cut to a length that fits a message.</summary>
    public static string? Short(string? value) => value is { Length: > LongestValue } ? string.Concat(value.AsSpan(0, LongestValue), "…") : value;
}
