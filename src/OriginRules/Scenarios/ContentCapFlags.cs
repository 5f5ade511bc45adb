using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Tests content against the cap of the good's class.</summary>
internal static class ContentCapFlags
{
    public const string Code = "CN-CONTENT-CAP";

    /// <summary>The facts that would tell whether the cap is broken; value of unknown origin only warns.</summary>
    public static ImmutableArray<RangeDependency> OpenFacts(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace trace)
    {
        ChinaContentTerms terms = ruleSet.ChinaContent;
        if (terms.Effect != ContentEffect.DenyPreference || terms.CapFor(good.Hts) is not { } cap || trace.CustomsValue is not { } whole)
        {
            return [];
        }

        decimal limit = cap.ViolationPercent * Multiplier(ruleSet, day);
        return trace.CountedAtMostOfKnownOrigin is { } most && !ShareTest.IsAbove(most, limit, whole)
            ? []
            : ContentFlags.CountedFacts(trace, $"the counted content is at most {Figures.Number(limit)}% of customs value", $"the counted content is above {Figures.Number(limit)}% of customs value", cap.Cite);
    }

    /// <summary>True when the counted content is surely above the cap.</summary>
    /// <exception cref="RuleSetException">The terms name a parameter that has no value on the day.</exception>
    public static bool IsBroken(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace trace) =>
        ruleSet.ChinaContent.CapFor(good.Hts) is { } cap && Multiplier(ruleSet, day) is var multiplier && trace.CustomsValue is { } whole
        && ShareTest.IsAbove(CountedContent.Of(ruleSet, day, trace), cap.ViolationPercent * multiplier, whole);

    public static void Raise(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace trace, List<Flag> flags)
    {
        ChinaContentTerms terms = ruleSet.ChinaContent;
        if (terms.CapFor(good.Hts) is not { } cap)
        {
            return;
        }

        decimal multiplier = Multiplier(ruleSet, day);
        decimal limit = cap.ViolationPercent * multiplier;
        decimal warn = cap.WarnPercent * multiplier;
        if (trace.CustomsValue is not { } whole)
        {
            if (trace.CountedAtMost != 0)
            {
                flags.Add(Flag(FlagSeverity.Warning, $"The {Name(cap, limit, warn)} cannot be tested without a customs value: state customsValue or transactionValue.", cap, trace, ["customsValue"]));
            }

            return;
        }

        decimal counted = CountedContent.Of(ruleSet, day, trace);
        bool above = ShareTest.IsAbove(counted, limit, whole);
        bool mayBreak = trace.CountedAtMost is not { } most || ShareTest.IsAbove(most, limit, whole);
        bool warned = counted > 0 && ShareTest.IsAtLeast(counted, warn, whole);
        if (!above && !warned && !mayBreak)
        {
            return;
        }

        decimal presumed = counted - trace.CountedAtLeast;
        string name = Name(cap, limit, warn);
        string share = $"Counted content is {Figures.Money(counted, good)}, {Figures.PercentBeside(counted, whole, limit)} of customs value{(presumed > 0 ? $", of it {Figures.Money(presumed, good)} presumed of unknown origin" : "")}";
        flags.Add(
            above ? Flag(terms.Effect == ContentEffect.DenyPreference ? FlagSeverity.Violation : FlagSeverity.Warning, $"{share}, above the {name}.", cap, trace)
            : !warned ? Flag(FlagSeverity.Warning, $"{share}; what is unknown could take it above the {name}{ToState(trace)}.", cap, trace, ContentFlags.OpenFacts(trace))
            : mayBreak ? Flag(FlagSeverity.Warning, $"{share}, in the warning band of the {name}; what is unknown could take it above{ToState(trace)}.", cap, trace, ContentFlags.OpenFacts(trace))
            : Flag(FlagSeverity.Warning, $"{share}, within the {name} but in its warning band.", cap, trace));
    }

    /// <summary>What the phase-in multiplies caps by on a day.</summary>
    public static decimal Multiplier(RuleSet ruleSet, DateOnly day) => ruleSet.ChinaContent.PhaseIn?.StepOn(ruleSet.Parameters, day).CapMultiplier ?? 1;

    private static string Name(ContentCap cap, decimal limit, decimal warn) => $"cap '{cap.Id}' of {Figures.Number(limit)}% (warning from {Figures.Number(warn)}%)";

    private static string ToState(ContentTrace trace) => ContentFlags.OpenLines(trace) is { Length: > 0 } open ? $": state {open}" : "";

    private static Flag Flag(FlagSeverity severity, string message, ContentCap cap, ContentTrace trace, ImmutableArray<string> missing = default) =>
        new() { Code = Code, Severity = severity, Path = ContentFlags.Largest(trace.Content), Message = message, Cite = cap.Cite, Missing = missing.IsDefault ? [] : missing };
}
