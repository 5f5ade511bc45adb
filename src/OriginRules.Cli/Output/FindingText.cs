using System.Globalization;
using OriginRules.Results;

namespace OriginRules.Cli;

/// <summary>A finding as a line for people.</summary>
internal static class FindingText
{
    public static string Line(Finding finding)
    {
        string severity = finding.Severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "info",
        };
        string place = (finding.File ?? "input") + (finding.Line is { } line ? ":" + line.ToString(CultureInfo.InvariantCulture) : "");
        string value = finding.Value is { } found ? $" '{found}'" : "";
        string about = (finding.Path + value).Trim();
        return TextLines.Printable($"{place}: {severity} {finding.Code}: {(about.Length > 0 ? about + ": " : "")}{finding.Message}");
    }
}
