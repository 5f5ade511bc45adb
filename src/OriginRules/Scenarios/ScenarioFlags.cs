using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Says that an agreement does not exist, and under which assumptions it was evaluated.</summary>
internal static class ScenarioFlags
{
    public const string Hypothetical = "HYPOTHETICAL";

    public static void Raise(RuleSet ruleSet, EvaluationSettings settings, List<Flag> flags)
    {
        if (ruleSet.Status != RuleSetStatus.Hypothetical)
        {
            return;
        }

        string set = settings.Set.IsEmpty ? "no parameter changed" : "changed: " + string.Join(", ", settings.Set.Select(p => $"{p.Key}={p.Value}"));
        flags.Add(new Flag
        {
            Code = Hypothetical,
            Severity = FlagSeverity.Info,
            Message = $"{ruleSet.Title} does not exist: its terms are assumptions. Preset '{settings.Preset}', {set}.",
        });
    }
}
