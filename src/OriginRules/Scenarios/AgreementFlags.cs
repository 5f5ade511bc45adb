using System.Collections.Immutable;
using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The flags an agreement raises for a good: the violations at once, since they deny the preference; the others when somebody asks.</summary>
internal sealed class AgreementFlags
{
    private readonly FinishedGood _good;
    private readonly RuleSet _ruleSet;
    private readonly DateOnly _day;
    private readonly ContentTrace _content;
    private readonly EvaluationSettings _settings;
    private readonly bool _covered;
    private List<Flag>? _raised;

    /// <param name="good">The good.</param>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="day">The day.</param>
    /// <param name="content">The content trace.</param>
    /// <param name="settings">The scenario.</param>
    /// <param name="covered">False for a good outside the agreement, which has no condition to break.</param>
    /// <exception cref="RuleSetException">The terms name a parameter that has no value on the day.</exception>
    public AgreementFlags(FinishedGood good, RuleSet ruleSet, DateOnly day, ContentTrace content, EvaluationSettings settings, bool covered)
    {
        _good = good;
        _ruleSet = ruleSet;
        _day = day;
        _content = content;
        _settings = settings;
        _covered = covered;
        Violations = MayBeViolated() ? [.. Raised().Where(f => f.Severity == FlagSeverity.Violation)] : [];
    }

    /// <summary>The conditions that are surely broken.</summary>
    public ImmutableArray<Flag> Violations { get; }

    /// <summary>Every flag, in no stated order.</summary>
    /// <param name="granted">Whether the preference is granted.</param>
    public IEnumerable<Flag> All(bool granted) => granted ? Raised().Concat(QuotaFlags.Of(_good, _ruleSet, _day)) : Raised();

    // What cannot be a violation needs no words before somebody asks for them.
    private bool MayBeViolated() => FlagOfTerms.MayDeny(_ruleSet.ChinaContent)
        || (_covered && (ContentCapFlags.IsBroken(_good, _ruleSet, _day, _content)
            || CriticalComponentFlags.MayDeny(_good, _ruleSet.ChinaContent)
            || MeltAndPourFlags.IsAsked(_good, _ruleSet)
            || TransshipmentFlags.IsFound(_good)));

    // Two threads may raise them at once, to the same end.
    private List<Flag> Raised() => _raised ??= Raise();

    private List<Flag> Raise()
    {
        ChinaContentTerms terms = _ruleSet.ChinaContent;
        var flags = new List<Flag>();
        flags.AddRange(ScenarioFlags.Of(_ruleSet, _settings));
        flags.AddRange(ContentFlags.Of(_good, terms, _content));
        flags.AddRange(OwnershipFlags.Of(_good, _ruleSet, _day, _content));
        flags.AddRange(DeclaredOriginFlags.Of(_good, terms, _day));
        flags.AddRange(PrioritySectorFlags.Of(_good, terms, _day));
        flags.AddRange(TransshipmentPatternFlags.Of(_good, terms, _day));
        flags.AddRange(CertificateFlags.Periods(_good, _day));
        if (_covered)
        {
            flags.AddRange(ContentCapFlags.Of(_good, _ruleSet, _day, _content));
            flags.AddRange(CriticalComponentFlags.Of(_good, terms, _day));
            flags.AddRange(MeltAndPourFlags.Of(_good, _ruleSet, _day));
            flags.AddRange(CertificateFlags.Of(_good, _ruleSet));
            flags.AddRange(TransshipmentFlags.Of(_good, _ruleSet.Preference));
        }

        return flags;
    }
}
