using OriginRules.Policies;

namespace OriginRules.NRules;

/// <summary>What rules did about one good: which fired on what, which failed, and whether they were stopped.</summary>
internal sealed class RuleLog(string good, NRulesOptions options)
{
    private const string Failed = "HOUSE-RULE-FAILED";
    private const string Stopped = "HOUSE-RULES-STOPPED";

    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private int _fired;

    public string Good => good;

    public List<Flag> Flags { get; } = [];

    public List<RuleFiring> Firings { get; } = [];

    /// <summary>Counts a rule about to fire; false when it may not, because too many have.</summary>
    public bool MayFire()
    {
        if (_fired++ < options.MaxFirings)
        {
            return true;
        }

        if (_fired == options.MaxFirings + 1)
        {
            Flags.Add(new Flag
            {
                Code = Stopped,
                Severity = FlagSeverity.Warning,
                Message = $"The house rules of '{options.Name}' fired {options.MaxFirings} times on good '{good}' and were stopped; flags they would have raised are missing. Look for rules that set each other off.",
            });
        }

        return false;
    }

    public void Fired(string rule, string on, string? outcome)
    {
        if (options.RecordFirings)
        {
            Firings.Add(new RuleFiring { Rule = rule, On = on, Outcome = outcome });
        }
    }

    /// <summary>Adds a flag to what the last firing came to: what a rule yields is inserted when it is done.</summary>
    public void Yielded(Flag flag)
    {
        if (Firings.Count > 0)
        {
            Firings[^1] = Firings[^1] with { Outcome = Firings[^1].Outcome is { } before ? $"{before}, {flag.Code}" : flag.Code };
        }
    }

    /// <summary>Records a rule that threw; once, however many facts it threw on.</summary>
    public void Fail(string rule, Exception error)
    {
        if (_failed.Add(rule))
        {
            Flags.Add(new Flag
            {
                Code = Failed,
                Severity = FlagSeverity.Warning,
                Message = $"House rule '{rule}' failed on good '{good}': {error.Message} Flags it would have raised are missing.",
            });
        }
    }
}
