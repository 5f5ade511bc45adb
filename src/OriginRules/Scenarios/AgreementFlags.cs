using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The flags an agreement raises for a good. What cannot be a violation needs no words before somebody asks for them.</summary>
internal static class AgreementFlags
{
    /// <summary>True when a condition that denies the preference may be broken.</summary>
    /// <param name="asked">The good and the agreement.</param>
    /// <param name="covered">False for a good outside the agreement, which has no condition to break.</param>
    /// <exception cref="RuleSetException">The terms name a parameter that has no value on the day.</exception>
    public static bool MayBeViolated(in AgreementCase asked, bool covered) => FlagOfTerms.MayDeny(asked.RuleSet.ChinaContent)
        || (covered && (ContentCapFlags.IsBroken(asked.Good, asked.RuleSet, asked.Day, asked.Content)
            || CriticalComponentFlags.MayDeny(asked.Good, asked.RuleSet.ChinaContent)
            || MeltAndPourFlags.IsAsked(asked.Good, asked.RuleSet)
            || TransshipmentFlags.IsFound(asked.Good)));

    /// <summary>Adds every flag but those of a granted preference, in no stated order.</summary>
    /// <param name="asked">The good and the agreement.</param>
    /// <param name="covered">False for a good outside the agreement.</param>
    /// <param name="parts">The parts of the good.</param>
    /// <param name="flags">Where the flags go.</param>
    /// <exception cref="RuleSetException">The terms name a parameter that has no value on the day.</exception>
    public static void Raise(in AgreementCase asked, bool covered, PartsOfBill parts, List<Flag> flags)
    {
        (FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace content, EvaluationSettings settings) = asked;
        ChinaContentTerms terms = ruleSet.ChinaContent;
        ScenarioFlags.Raise(ruleSet, settings, flags);
        ContentFlags.Raise(good, terms, content, flags);
        OwnershipFlags.Raise(good, ruleSet, day, content, flags);
        DeclaredOriginFlags.Raise(good, parts, terms, day, flags);
        PrioritySectorFlags.Raise(good, parts, terms, day, flags);
        TransshipmentPatternFlags.Raise(good, parts, terms, day, flags);
        CertificateFlags.RaisePeriods(parts, day, flags);
        if (covered)
        {
            ContentCapFlags.Raise(good, ruleSet, day, content, flags);
            CriticalComponentFlags.Raise(good, terms, day, flags);
            MeltAndPourFlags.Raise(good, ruleSet, day, flags);
            CertificateFlags.Raise(good, parts, ruleSet, flags);
            TransshipmentFlags.Raise(good, ruleSet.Preference, flags);
        }
    }
}
