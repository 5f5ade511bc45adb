namespace OriginRules.RuleSets.Tests;

/// <summary>The words that a rule set asks for, each with the rule or provision that asks.</summary>
internal static class RuleWords
{
    public static IEnumerable<(string Word, string Place)> Use(RuleSet ruleSet) =>
        ruleSet.ProductRules.SelectMany(r => r.Use.Concat(r.UseNoneOf).Concat(r.AnyOf.SelectMany(a => new[] { a.Goods, a.When }).OfType<GoodsRoute>().SelectMany(g => g.AnyOf.Concat(g.NoneOf))).Select(w => (w, r.Id)))
            .Concat(ruleSet.Provisions.DeMinimis.Exclusions.SelectMany((e, i) => e.GoodsUse.Select(w => (w, $"exclusion {i}"))))
            .Concat(ruleSet.DeemedOriginatingGoods.Where(g => g.Only is not null).Select(g => (g.Only!, g.Only!)));

    public static IEnumerable<(string Word, string Place)> Processes(RuleSet ruleSet) =>
        ruleSet.ProductRules.SelectMany(r => r.AnyOf.SelectMany(a => a.Process.Concat(a.ExceptProcess)).SelectMany(w => w).Select(w => (w, r.Id)));

    public static IEnumerable<(string Word, string Place)> Tags(RuleSet ruleSet) =>
        ruleSet.ProductRules.SelectMany(r => r.AnyOf.SelectMany(Selectors).SelectMany(Words).Select(w => (w, r.Id)))
            .Concat(ruleSet.Provisions.DeMinimis.Exclusions.SelectMany((e, i) => Words(e.Materials).Select(w => (w, $"exclusion {i}"))))
            .Concat(ruleSet.Provisions.DisregardedMaterials.SelectMany(m => Words(m.Materials).Select(w => (w, m.Id))))
            .Concat(ruleSet.Provisions.RegionalMaterials.SelectMany(m => Words(m.Materials).Select(w => (w, m.Id))));

    private static IEnumerable<CodeSelector> Selectors(RuleAlternative a) =>
        a.From.Concat(a.Except)
            .Concat(a.ExceptMoreThanOneOf.SelectMany(g => g))
            .Concat(a.FromMoreThanOneOf.SelectMany(g => g))
            .Concat(new[] { a.Weight, a.Volume, a.OriginatingShare }.OfType<ShareCondition>().SelectMany(s => s.Of));

    private static IEnumerable<string> Words(CodeSelector selector) => selector.Tags.Concat(selector.NotTags);
}
