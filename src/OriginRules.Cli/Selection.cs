using System.Collections.Immutable;
using OriginRules.RuleSets;

namespace OriginRules.Cli;

/// <summary>The engine and the rule sets a command works with.</summary>
internal sealed record Selection
{
    public required IRuleEngine Engine { get; init; }

    public required ImmutableArray<SelectedRuleSet> RuleSets { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>A good under every rule set, in the order given.</summary>
    public ImmutableArray<Evaluation> Evaluate(FinishedGood good) => [.. RuleSets.Select(r => Engine.Evaluate(good, r.RuleSet.Id, r.Options))];
}

/// <summary>A rule set with the options it is evaluated with.</summary>
internal sealed record SelectedRuleSet(RuleSet RuleSet, EvaluationOptions Options);
