namespace OriginRules.RuleSets;

/// <summary>The data of a rule set after everything it extends, its preset and its overrides are laid: one document without a parent.</summary>
internal static class ResolvedData
{
    public const string ProductRules = "productRules";

    /// <summary>The document; parameters that a user sets are not in it.</summary>
    public static JsonNode Of(RuleSet ruleSet)
    {
        JsonNode header = JsonMerge.With(ruleSet.Data, "title", NodeBuilder.Text(ruleSet.Title));
        header = JsonMerge.With(header, "status", NodeBuilder.Text(char.ToLowerInvariant(ruleSet.Status.ToString()[0]) + ruleSet.Status.ToString()[1..]));
        return JsonMerge.With(header, ProductRules, NodeBuilder.List(ruleSet.ProductRules.Select(ProductRuleNode.Of)));
    }
}
