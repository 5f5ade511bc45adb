namespace OriginRules.RuleSets.Tests;

/// <summary>The words that a rule set asks for, each with the rule or provision that asks.</summary>
internal static class RuleWords
{
    public static IEnumerable<(string Word, string Place)> Use(RuleSet ruleSet) =>
        ruleSet.ProductRules.SelectMany(r => r.Use.Concat(r.UseNoneOf).Concat(r.AnyOf.SelectMany(a => new[] { a.Goods, a.When }).OfType<GoodsRoute>().SelectMany(g => g.AnyOf.Concat(g.NoneOf))).Select(w => (w, r.Id)))
            .Concat(ruleSet.Provisions.DeMinimis.Exclusions.SelectMany((e, i) => e.GoodsUse.Select(w => (w, $"exclusion {i}"))))
            .Concat(ruleSet.Provisions.DeMinimis.SwitchedOn.SelectMany((e, i) => e.GoodsUse.Concat(e.GoodsUseNoneOf).Select(w => (w, $"switch {i}"))))
            .Concat(ruleSet.Provisions.FurtherProductionAllowed.Where(f => f.Only is not null).Select(f => (f.Only!, f.Id)))
            .Concat(ruleSet.Provisions.RegionalMaterials.SelectMany(m => m.GoodsUse.Concat(m.GoodsUseNoneOf).Select(w => (w, m.Id))))
            .Concat(ruleSet.DeemedOriginatingGoods.Where(g => g.Only is not null).Select(g => (g.Only!, g.Only!)));

    public static IEnumerable<(string Word, string Place)> Processes(RuleSet ruleSet) =>
        ruleSet.ProductRules.SelectMany(r => r.AnyOf.SelectMany(a => a.Process.Concat(a.ExceptProcess)).SelectMany(w => w).Select(w => (w, r.Id)))
            .Concat(ruleSet.Provisions.ProcessRoutes.SelectMany(p => p.Processes.Select(w => (w, p.Id))))
            .Concat(ruleSet.Provisions.RegionalMaterials.SelectMany(m => m.Processes.Select(w => (w, m.Id))))
            .Concat(ruleSet.Provisions.SeparationProhibitions.SelectMany(p => new[] { (p.Process, p.Id), (p.Unless, p.Id) }));

    public static IEnumerable<(string Word, string Place)> Tags(RuleSet ruleSet) =>
        ruleSet.ProductRules.SelectMany(r => r.AnyOf.SelectMany(Selectors).SelectMany(Words).Select(w => (w, r.Id)))
            .Concat(ruleSet.Provisions.DeMinimis.Exclusions.SelectMany((e, i) => Words(e.Materials).Select(w => (w, $"exclusion {i}"))))
            .Concat(ruleSet.Provisions.DeMinimis.SwitchedOn.SelectMany((e, i) => Words(e.Materials).Select(w => (w, $"switch {i}"))))
            .Concat(ruleSet.Provisions.DisregardedMaterials.SelectMany(m => Words(m.Materials).Select(w => (w, m.Id))))
            .Concat(ruleSet.Provisions.RegionalMaterials.SelectMany(m => Words(m.Materials).Select(w => (w, m.Id))));

    private static IEnumerable<CodeSelector> Selectors(RuleAlternative a) =>
        a.From.Concat(a.Except)
            .Concat(a.ExceptMoreThanOneOf.SelectMany(g => g))
            .Concat(a.FromMoreThanOneOf.SelectMany(g => g))
            .Concat(new[] { a.Weight, a.Volume, a.Alcohol }.OfType<ShareCondition>().Concat(a.OriginatingShare).SelectMany(s => s.Of))
            .Concat(a.Count?.Of ?? []);

    private static IEnumerable<string> Words(CodeSelector selector) => selector.Tags.Concat(selector.NotTags);
}
