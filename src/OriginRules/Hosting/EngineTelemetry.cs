using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OriginRules.Policies;
using OriginRules.Results;

namespace OriginRules;

/// <summary>Measures and logs evaluations from outside: the determination itself reads no clock and knows no log.</summary>
internal static class EngineTelemetry
{
    private const string Name = "OriginRules";
    private const string RuleSetTag = "originrules.rule_set";
    private const string StatusTag = "originrules.status";

    // Not a rule set of the catalog: a caller's free text would be a time series without end.
    private const string UnknownRuleSet = "unknown";

    private static readonly Meter s_meter = new(Name, EngineVersion.Current);
    private static readonly Counter<long> s_evaluations = s_meter.CreateCounter<long>("originrules.evaluations", "{evaluation}", "Evaluations by rule set and status; status is error when the call threw.");
    private static readonly Histogram<long> s_duration = s_meter.CreateHistogram<long>("originrules.evaluation.duration", "us", "Time of one evaluation in microseconds.");
    private static readonly ActivitySource s_activities = new(Name, EngineVersion.Current);

    /// <summary>Whether anybody listens; when nobody does, an evaluation costs these four looks and no more.</summary>
    public static bool IsOn(ILogger logger) => s_evaluations.Enabled || s_duration.Enabled || s_activities.HasListeners() || logger.IsEnabled(LogLevel.Warning);

    /// <summary>Evaluates, measured and logged.</summary>
    public static Evaluation Evaluate(OriginEngine engine, ILogger logger, FinishedGood good, string ruleSet, EvaluationOptions? options)
    {
        using Activity? activity = s_activities.StartActivity("originrules.evaluate");
        long start = Stopwatch.GetTimestamp();
        string status = "error";
        string known = UnknownRuleSet;
        try
        {
            Evaluation evaluation = engine.Determine(good, ruleSet, options);
            status = OriginStatusName(evaluation.Origin.Status);
            known = evaluation.RuleSet.Id;
            Log(logger, evaluation, status, Microseconds(start));
            return evaluation;
        }
        catch (Exception e)
        {
            known = engine.RuleSets.Ids.Contains(ruleSet) ? ruleSet : UnknownRuleSet;
            activity?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            throw;
        }
        finally
        {
            activity?.SetTag(RuleSetTag, known).SetTag(StatusTag, status);
            var tags = new TagList { { RuleSetTag, known }, { StatusTag, status } };
            s_evaluations.Add(1, tags);
            s_duration.Record(Microseconds(start), tags);
        }
    }

    private static void Log(ILogger logger, Evaluation evaluation, string status, long microseconds)
    {
        EngineLog.Evaluated(logger, evaluation.FinishedGood, evaluation.RuleSet.Id, evaluation.AsOf, status, evaluation.Flags.Length, microseconds);
        if (logger.IsEnabled(LogLevel.Warning) && evaluation.Flags.Any(f => f.Severity == FlagSeverity.Violation))
        {
            IEnumerable<string> codes = evaluation.Flags.Where(f => f.Severity == FlagSeverity.Violation).Select(f => f.Code).Distinct(StringComparer.Ordinal);
            EngineLog.Violates(logger, evaluation.FinishedGood, evaluation.RuleSet.Id, evaluation.AsOf, string.Join(", ", codes));
        }
    }

    private static string OriginStatusName(OriginStatus status) => status switch
    {
        OriginStatus.Originating => "originating",
        OriginStatus.NonOriginating => "nonOriginating",
        _ => "undetermined",
    };

    private static long Microseconds(long start) => Stopwatch.GetElapsedTime(start).Ticks / TimeSpan.TicksPerMicrosecond;
}
