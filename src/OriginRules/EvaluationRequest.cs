namespace OriginRules;

/// <summary>A rule set to evaluate under, and how.</summary>
/// <param name="RuleSet">The id of the rule set.</param>
/// <param name="Options">The day, the preset and the scenario.</param>
public sealed record EvaluationRequest(string RuleSet, EvaluationOptions Options);
