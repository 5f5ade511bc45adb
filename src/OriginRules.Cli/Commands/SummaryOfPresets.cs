using System.Collections.Immutable;
using OriginRules.Results;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>Evaluates the goods of each hypothetical agreement asked for under every one of its presets, against the agreement in force.</summary>
internal sealed class SummaryOfPresets
{
    private readonly IRuleEngine _engine;
    private readonly string _against;
    private readonly ImmutableArray<(SelectedRuleSet Selected, PreferenceLossTotals Totals)> _presets;

    private SummaryOfPresets(IRuleEngine engine, string against, ImmutableArray<(SelectedRuleSet Selected, PreferenceLossTotals Totals)> presets)
    {
        _engine = engine;
        _against = against;
        _presets = presets;
    }

    public ImmutableArray<PreferenceLoss> Losses => [.. _presets.Select(p => p.Totals.Total())];

    /// <exception cref="UsageException">There is nothing to compare, or nothing to compare it with.</exception>
    public static SummaryOfPresets Of(Selection selection)
    {
        string? against = selection.RuleSets.FirstOrDefault(r => r.RuleSet.Status == RuleSetStatus.InForce)?.RuleSet.Id;
        SelectedRuleSet[] hypothetical = [.. selection.RuleSets.Where(r => r.RuleSet.Status == RuleSetStatus.Hypothetical)];
        if (against is null || hypothetical.Length == 0)
        {
            throw new UsageException("--summary compares hypothetical agreements with one in force; --rules must name at least one of each.");
        }

        return new(selection.Engine, against, [.. hypothetical.SelectMany(h => Presets(selection.Engine, h, against))]);
    }

    /// <summary>Counts a good under the agreements that are about it.</summary>
    public void Add(GoodComparison good)
    {
        Evaluation before = good.Evaluations.First(e => e.RuleSet.Id == _against);
        foreach ((SelectedRuleSet selected, PreferenceLossTotals totals) in _presets.Where(p => p.Totals.Concerns(before.Good)))
        {
            totals.Add(before, _engine.Evaluate(before.Good, selected.RuleSet.Id, selected.Options));
        }
    }

    private static IEnumerable<(SelectedRuleSet Selected, PreferenceLossTotals Totals)> Presets(IRuleEngine engine, SelectedRuleSet selected, string against)
    {
        foreach (string preset in selected.RuleSet.Presets.IsEmpty ? [selected.Options.Preset] : selected.RuleSet.Presets)
        {
            EvaluationOptions options = selected.Options with { Preset = preset };
            RuleSet ruleSet = Usage.Guard(() => engine.Resolve(selected.RuleSet.Id, preset, options.Set));
            yield return (new(ruleSet, options), new(ruleSet, preset, against));
        }
    }
}
