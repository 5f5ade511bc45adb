using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Writes product rules in the form in which <see cref="ProductRuleReader"/> reads them.</summary>
internal static class ProductRuleNode
{
    public static JsonNode Of(ProductRule rule) => new NodeBuilder()
        .With("id", rule.Id)
        .With("for", rule.For)
        .With("printedFor", rule.PrintedFor.SequenceEqual(rule.For) ? [] : rule.PrintedFor)
        .With("use", rule.Use)
        .With("useNoneOf", rule.UseNoneOf)
        .With("trade", Trade(rule.Trade))
        .With("anyOf", rule.AnyOf, Alternative)
        .With("cite", rule.Cite)
        .With("inForce", new NodeBuilder().With("from", rule.InForce.From).With("to", rule.InForce.To).Node)
        .With("confidence", rule.Confidence)
        .With("checkedOn", rule.CheckedOn)
        .With("unmodelled", rule.Unmodelled)
        .Node;

    private static JsonNode? Trade(TradeRoute? trade) => trade is null
        ? null
        : new NodeBuilder()
            .With("between", trade.Between, c => NodeBuilder.Text(c.Code))
            .With("notBetween", trade.NotBetween, pair => NodeBuilder.List(pair.Select(c => NodeBuilder.Text(c.Code))))
            .Node;

    private static JsonNode Alternative(RuleAlternative alternative) => new NodeBuilder()
        .With("label", alternative.Label)
        .With("goods", Route(alternative.Goods))
        .With("change", alternative.Unmodelled is not null && alternative.Change == ChangeLevel.None ? null : RuleAlternativeReader.Word(alternative.Change))
        .With("from", Selectors(alternative.From))
        .With("alsoFrom", alternative.AlsoFrom is { } level ? RuleAlternativeReader.Word(level) : null)
        .With("except", Selectors(alternative.Except))
        .With("withinGroup", alternative.WithinGroup)
        .With("exceptMoreThanOneOf", Groups(alternative.ExceptMoreThanOneOf))
        .With("fromMoreThanOneOf", Groups(alternative.FromMoreThanOneOf))
        .With("rvc", Content(alternative.Rvc))
        .With("phasedInFrom", Content(alternative.PhasedInFrom))
        .With("process", Words(alternative.Process))
        .With("exceptProcess", Words(alternative.ExceptProcess))
        .With("weight", Share(alternative.Weight))
        .With("volume", Share(alternative.Volume))
        .With("alcohol", Share(alternative.Alcohol))
        .With("count", Count(alternative.Count))
        .With("originatingShare", alternative.OriginatingShare, s => Share(s)!)
        .With("when", Route(alternative.When))
        .With("exemptFrom", alternative.ExemptFrom)
        .With("unmodelled", alternative.Unmodelled)
        .Node;

    private static JsonNode? Route(GoodsRoute? route) => route is null
        ? null
        : new NodeBuilder().With("anyOf", route.AnyOf).With("noneOf", route.NoneOf).With("codes", route.Codes).With("claimed", route.Claimed ? true : null).Node;

    private static JsonNode? Content(RegionalValueContentRequirement? content) => content is null
        ? null
        : new NodeBuilder().With("transactionValue", content.TransactionValue).With("netCost", content.NetCost).Node;

    private static JsonNode? Share(ShareCondition? share) => share is null
        ? null
        : new NodeBuilder()
            .With("of", Selectors(share.Of))
            .With("nonOriginatingAtMostPercent", share.NonOriginatingAtMostPercent)
            .With("originatingAtLeastPercent", share.OriginatingAtLeastPercent)
            .With("atLeastPercent", share.AtLeastPercent)
            .With("atMostPercent", share.AtMostPercent)
            .With("singleMaterial", share.SingleMaterial)
            .Node;

    private static JsonNode? Count(CountCondition? count) => count is null
        ? null
        : new NodeBuilder()
            .With("of", Selectors(count.Of))
            .With("unit", count.Unit)
            .With("nonOriginatingAtMost", count.NonOriginatingAtMost)
            .With("perMultipleOf", count.PerMultipleOf)
            .With("noneBelow", count.NoneBelow == 0 ? (decimal?)null : count.NoneBelow)
            .Node;

    private static JsonNode? Groups(ImmutableArray<ImmutableArray<CodeSelector>> groups) =>
        groups.IsEmpty ? null : NodeBuilder.List(groups.Select(g => NodeBuilder.List(g.SelectMany(Selector))));

    private static JsonNode? Selectors(ImmutableArray<CodeSelector> selectors) =>
        selectors.IsEmpty ? null : NodeBuilder.List(selectors.SelectMany(Selector));

    // Plain codes stand in the list one by one; what is narrowed by words is an object.
    private static IEnumerable<JsonNode> Selector(CodeSelector selector) => selector.Tags.IsEmpty && selector.NotTags.IsEmpty
        ? selector.Codes.Select(c => NodeBuilder.Text(c.ToString()))
        : [new NodeBuilder().With("codes", selector.Codes).With("tags", selector.Tags).With("notTags", selector.NotTags).Node];

    private static JsonNode? Words(ImmutableArray<ImmutableArray<string>> choices) =>
        choices.IsEmpty ? null : NodeBuilder.List(choices.Select(c => NodeBuilder.List(c.Select(NodeBuilder.Text))));
}
