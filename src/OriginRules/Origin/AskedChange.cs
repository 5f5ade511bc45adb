using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>The change that an alternative asks of the materials of a good.</summary>
internal sealed record AskedChange(RuleSet RuleSet, ProductRule Rule, RuleAlternative Alternative, HsCode Good);
