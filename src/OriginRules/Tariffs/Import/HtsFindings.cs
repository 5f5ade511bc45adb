namespace OriginRules;

/// <summary>What can be wrong with a tariff export.</summary>
internal static class HtsFindings
{
    public const string Damaged = "HTS-DAMAGED";
    public const string Columns = "HTS-COLUMNS";
    public const string Code = "HTS-CODE";
    public const string Duplicate = "HTS-DUPLICATE";
    public const string Conflict = "HTS-RATE-CONFLICT";
    public const string Incomplete = "HTS-INCOMPLETE";
    public const string Unparsed = "HTS-RATE-UNPARSED";

    private const int ShownAtMost = 80;

    public static Finding Error(string code, int line, string? value, string message) => new()
    {
        Severity = FindingSeverity.Error,
        Code = code,
        Path = "",
        Line = line == 0 ? null : line,
        Value = Short(value),
        Message = message,
    };

    public static Finding Warning(string code, int line, string path, string value, string message) => new()
    {
        Severity = FindingSeverity.Warning,
        Code = code,
        Path = path,
        Line = line,
        Value = value,
        Message = message,
    };

    private static string? Short(string? value) => value is { Length: > ShownAtMost } ? value[..ShownAtMost] + "..." : value;
}
