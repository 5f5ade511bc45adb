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
    private readonly List<Flag>? _raised;

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
        if (MayBeViolated())
        {
            _raised = [];
            Raise(_raised);
            Violations = [.. _raised.Where(f => f.Severity == FlagSeverity.Violation)];
        }
    }

    /// <summary>The conditions that are surely broken.</summary>
    public ImmutableArray<Flag> Violations { get; } = [];

    /// <summary>Adds every flag, in no stated order.</summary>
    /// <param name="granted">Whether the preference is granted.</param>
    /// <param name="flags">Where the flags go.</param>
    public void AddTo(List<Flag> flags, bool granted)
    {
        if (_raised is not null)
        {
            flags.AddRange(_raised);
        }
        else
        {
            Raise(flags);
        }

        if (granted)
        {
            QuotaFlags.Raise(_good, _ruleSet, _day, flags);
        }
    }

    // What cannot be a violation needs no words before somebody asks for them.
    private bool MayBeViolated() => FlagOfTerms.MayDeny(_ruleSet.ChinaContent)
        || (_covered && (ContentCapFlags.IsBroken(_good, _ruleSet, _day, _content)
            || CriticalComponentFlags.MayDeny(_good, _ruleSet.ChinaContent)
            || MeltAndPourFlags.IsAsked(_good, _ruleSet)
            || TransshipmentFlags.IsFound(_good)));

    private void Raise(List<Flag> flags)
    {
        ChinaContentTerms terms = _ruleSet.ChinaContent;
        using PartsOfBill.Loan loan = PartsOfBill.Of(_good);
        PartsOfBill parts = loan.Parts;
        ScenarioFlags.Raise(_ruleSet, _settings, flags);
        ContentFlags.Raise(_good, terms, _content, flags);
        OwnershipFlags.Raise(_good, _ruleSet, _day, _content, flags);
        DeclaredOriginFlags.Raise(_good, parts, terms, _day, flags);
        PrioritySectorFlags.Raise(_good, parts, terms, _day, flags);
        TransshipmentPatternFlags.Raise(_good, parts, terms, _day, flags);
        CertificateFlags.RaisePeriods(parts, _day, flags);
        if (_covered)
        {
            ContentCapFlags.Raise(_good, _ruleSet, _day, _content, flags);
            CriticalComponentFlags.Raise(_good, terms, _day, flags);
            MeltAndPourFlags.Raise(_good, _ruleSet, _day, flags);
            CertificateFlags.Raise(_good, parts, _ruleSet, flags);
            TransshipmentFlags.Raise(_good, _ruleSet.Preference, flags);
        }
    }
}
