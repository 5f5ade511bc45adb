using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The content that counts towards caps and levy: what is known to count, and the share of unknown origin that the agreement presumes to.</summary>
internal static class CountedContent
{
    /// <exception cref="RuleSetException">The terms name a parameter that has no value on the day.</exception>
    public static decimal Of(RuleSet ruleSet, DateOnly day, ContentTrace trace) => trace.CountedAtLeast + Presumed(ruleSet, day, trace);

    /// <summary>The presumed part alone; nothing where the value of unknown origin cannot be told.</summary>
    public static decimal Presumed(RuleSet ruleSet, DateOnly day, ContentTrace trace)
    {
        if (ruleSet.ChinaContent.UnknownOrigin?.PresumedPercentParameter is not { } parameter || trace.Content.UnknownOriginValue is not { } unknown || unknown == 0)
        {
            return 0;
        }

        decimal percent = ruleSet.Parameters.Number(parameter, day)
            ?? throw new RuleSetException($"Rule set {ruleSet.Id}, chinaContent.unknownOrigin: the parameter {parameter} has no value on {Figures.Day(day)}; expected a number.");

        // Value of unknown origin that an owner makes count already is not presumed once more.
        return Math.Min(unknown, trace.CountedAtMost - trace.CountedAtMostOfKnownOrigin ?? unknown) * percent / 100;
    }
}
