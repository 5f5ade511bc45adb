using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>A good before the conditions of an agreement.</summary>
/// <param name="Good">The good.</param>
/// <param name="RuleSet">The rule set.</param>
/// <param name="Day">The day.</param>
/// <param name="Content">The content trace.</param>
/// <param name="Settings">The scenario.</param>
internal readonly record struct AgreementCase(FinishedGood Good, RuleSet RuleSet, DateOnly Day, ContentTrace Content, EvaluationSettings Settings);
