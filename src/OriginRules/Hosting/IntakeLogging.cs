using Microsoft.Extensions.Logging;

namespace OriginRules;

/// <summary>Writes the findings of the intake to a log while the goods pass through.</summary>
public static class IntakeLogging
{
    /// <summary>Logs each finding as its good is read: errors and warnings as warnings, notes at debug.</summary>
    /// <param name="results">What the reader yields; read one by one and passed on unchanged.</param>
    /// <param name="logger">The log to write to.</param>
    /// <param name="withValues">True to log the message too, which repeats values of the good; false, the default, for severity, code and place only.</param>
    /// <returns>The same results in the same order.</returns>
    public static IEnumerable<IntakeResult> LogFindings(this IEnumerable<IntakeResult> results, ILogger logger, bool withValues = false)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(logger);
        return results.Select(result =>
        {
            foreach (Finding finding in result.Findings)
            {
                Log(logger, finding, withValues);
            }

            return result;
        });
    }

    private static void Log(ILogger logger, Finding finding, bool withValues)
    {
        if (finding.Severity == FindingSeverity.Info)
        {
            EngineLog.Noted(logger, finding.Severity, finding.Code, finding.Path);
        }
        else if (withValues)
        {
            EngineLog.FoundWithValues(logger, finding.Severity, finding.Code, finding.Path, finding.Message);
        }
        else
        {
            EngineLog.Found(logger, finding.Severity, finding.Code, finding.Path);
        }
    }
}
