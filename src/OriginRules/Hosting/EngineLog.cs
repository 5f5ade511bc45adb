using Microsoft.Extensions.Logging;

namespace OriginRules;

/// <summary>What is written to a log. Ids, codes and paths only: values of a good are a customer's figures.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Information, "Rule sets loaded: {RuleSets}; own data: {DataFolder}; policies: {Policies}")]
    public static partial void Loaded(ILogger logger, string ruleSets, string dataFolder, int policies);

    [LoggerMessage(2, LogLevel.Debug, "{Good} under {RuleSet} on {Day}: {Status}, {Flags} flags, {Microseconds} µs")]
    public static partial void Evaluated(ILogger logger, string good, string ruleSet, DateOnly day, string status, int flags, long microseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Good} under {RuleSet} on {Day} has violations: {Codes}")]
    public static partial void Violates(ILogger logger, string good, string ruleSet, DateOnly day, string codes);

    [LoggerMessage(4, LogLevel.Warning, "{Severity} {Code} at {Path}")]
    public static partial void Found(ILogger logger, FindingSeverity severity, string code, string path);

    [LoggerMessage(5, LogLevel.Warning, "{Severity} {Code} at {Path}: {Message}")]
    public static partial void FoundWithValues(ILogger logger, FindingSeverity severity, string code, string path, string message);

    [LoggerMessage(6, LogLevel.Debug, "{Severity} {Code} at {Path}")]
    public static partial void Noted(ILogger logger, FindingSeverity severity, string code, string path);
}
