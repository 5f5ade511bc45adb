namespace OriginRules.RuleSets;

/// <summary>One step of the resolution of a rule set: a file, or a preset inside it, laid over what it extends.</summary>
internal sealed record RuleSetLayer(string RuleSetId, JsonNode Node, RuleSetFolder Folder, bool IsPreset);
