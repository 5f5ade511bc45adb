using OriginRules.Policies;
using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Says that an agreement does not exist, and under which assumptions it was evaluated.</summary>
internal static class ScenarioFlags
{
    public const string Hypothetical = "HYPOTHETICAL";

    public static IEnumerable<Flag> Of(RuleSet ruleSet, EvaluationSettings settings)
    {
        if (ruleSet.Status != RuleSetStatus.Hypothetical)
        {
            yield break;
        }

        string set = settings.Set.IsEmpty ? "no parameter changed" : "changed: " + string.Join(", ", settings.Set.Select(p => $"{p.Key}={p.Value}"));
        yield return new Flag
        {
            Code = Hypothetical,
            Severity = FlagSeverity.Info,
            Message = $"{ruleSet.Title} does not exist: its terms are assumptions. Preset '{settings.Preset}', {set}.",
        };
    }
}
